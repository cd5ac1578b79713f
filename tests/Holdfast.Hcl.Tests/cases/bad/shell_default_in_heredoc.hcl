data = <<EOF
X=${FOO:-bar}
EOF
b = 1
