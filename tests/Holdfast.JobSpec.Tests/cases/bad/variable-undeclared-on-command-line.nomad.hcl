#! var imge=x
variable "image" {
  default = "a"
}

job "j" {
  group "g" {
    task "t" {
      driver = "exec"
    }
  }
}
