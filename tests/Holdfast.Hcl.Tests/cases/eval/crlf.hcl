a = 1
b {
  c = "x"
}
d = <<EOF
line
EOF
