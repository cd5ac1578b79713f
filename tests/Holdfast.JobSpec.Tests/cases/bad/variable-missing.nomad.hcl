variable "image" {
  type = string
}

job "j" {
  group "g" {
    task "t" {
      driver = "exec"
    }
  }
}
