locals {
  names = ["a", "b", "c"]
  users = [{ name = "x", id = 1 }, { name = "y", id = 2 }]
}

job "j" {
  group "g" {
    count = length(local.names) > 2 ? 3 : 1

    task "t" {
      driver = "exec"
      env {
        JOINED   = join(",", local.names)
        SPLAT    = join("+", local.users[*].name)
        FILTER   = join("", [for u in local.users : u.name if u.id > 1])
        OBJECT   = jsonencode({ for u in local.users : u.name => u.id })
        MATHS    = (2 + 3) * 4 % 7
        LOGIC    = !(1 == 2) && "a" != "b"
        TEMPLATE = "%{ for n in local.names ~}[${n}]%{ endfor ~}"
        IF       = "%{ if length(local.names) == 3 }three%{ else }other%{ endif }"
        INDEX    = local.names[1]
        NULL     = null
      }
    }
  }
}
