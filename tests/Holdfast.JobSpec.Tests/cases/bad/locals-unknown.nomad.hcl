locals {
  base = 1
}

job "j" {
  meta {
    a = local.bse
  }
  group "g" {
    task "t" {
      driver = "exec"
    }
  }
}
