a {
  b = 1
}
c = <<X
text
X