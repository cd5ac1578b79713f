vars {
  name  = "Ann"
  ports = [80, 443]
  on    = true
}
greeting  = "Hello, ${name}!"
wrapped   = "${ports}"
joined    = "p:%{ for p in ports } ${p}%{ endfor }"
condition = "%{ if on }on%{ else }off%{ endif }"
nested    = "${"inner ${"deep"}"}"
trim_both = "a   ${~ name ~}   b"
with_map  = "${ { a = name }.a }"
quote     = "say \"${name}\""
dollars   = "$$ $ $x %x 100% $${x} %%{x}"
multi = "${join(",", [
  "a",
  "b",
])}"
