// The keywords with which a step asks something of the viewer, and says how sure it is.
#pragma once

#include "lesson/lesson.hpp"
#include "lesson/read/reader.hpp"

namespace lesson {

void read_predict(Reader&, const toml::node&, Step&);
void read_until(Reader&, const toml::node&, Step&);
void read_myth(Reader&, const toml::node&, Step&);
void read_claim(Reader&, const toml::node&, Step&);

} // namespace lesson
