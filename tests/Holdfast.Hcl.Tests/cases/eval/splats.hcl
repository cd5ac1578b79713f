vars {
  nodes = [{ ip = "10.0.0.1", tags = ["a", "b"] }, { ip = "10.0.0.2", tags = [] }]
  one   = { ip = "10.0.0.9" }
  none  = null
}
full        = nodes[*].ip
attributes  = nodes.*.ip
first       = nodes.*.ip[0]
inner_index = nodes[*].tags[*]
single      = one[*].ip
nothing     = none[*]
legacy      = nodes.0.ip
computed    = nodes[1 - 1].tags[length(nodes) - 1]
