vars {
  x = 1
}
a = index(["a"], "b")
