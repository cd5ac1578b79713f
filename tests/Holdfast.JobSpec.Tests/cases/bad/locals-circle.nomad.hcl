locals {
  a = local.b
  b = local.c
  c = local.a
}

job "j" {
  group "g" {
    task "t" {
      driver = "exec"
    }
  }
}
