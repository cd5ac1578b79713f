x {
  a = "abc
  b = "ok"
}
