vars {
  users = [
    { name = "ann", role = "admin" },
    { name = "bob", role = "dev" },
    { name = "cy", role = "dev" },
  ]
}
names      = [for u in users : u.name]
devs       = [for u in users : upper(u.name) if u.role == "dev"]
indexed    = [for i, u in users : "${i}:${u.name}"]
by_name    = { for u in users : u.name => u.role }
by_role    = { for u in users : u.role => u.name... }
of_map     = [for k, v in { b = 2, a = 1 } : "${k}${v}"]
of_set     = [for k, v in toset(["x", "y"]) : "${k}${v}"]
multi_line = {
  for u in users :
  u.name => {
    role = u.role
  }
  if u.role != "admin"
}
