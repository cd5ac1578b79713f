plain = <<EOF
first
  second
EOF

flush = <<-EOF
    first
      second

    third
    EOF

interpolated = <<-EOT
  name = ${upper("x")}
  %{ if true }
  yes
  %{ endif }
  EOT

trimmed = <<-EOT
  %{ for n in ["a", "b"] ~}
  item ${n}
  %{ endfor ~}
  end
  EOT

escaped = <<EOF
$${not} %%{this} \n stays
EOF

empty = <<EOF
EOF

in_call = trimspace(<<EOF
  padded
EOF
)

in_list = [
  <<A
one
A
  ,
  <<B
two
B
]
