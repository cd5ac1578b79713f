a = "%{ if true }x"
b = "%{ for x in [] }%{ else }%{ endfor }"
c = "x%{ endif }"
