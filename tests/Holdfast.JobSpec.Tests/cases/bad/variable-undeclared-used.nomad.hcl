variable "image" {
  default = "a"
}

job "j" {
  meta {
    a = var.imge
  }
  group "g" {
    task "t" {
      driver = "exec"
    }
  }
}
