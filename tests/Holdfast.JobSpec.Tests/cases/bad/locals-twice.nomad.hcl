locals {
  a = 1
}

locals {
  a = 2
}

job "j" {
  group "g" {
    task "t" {
      driver = "exec"
    }
  }
}
