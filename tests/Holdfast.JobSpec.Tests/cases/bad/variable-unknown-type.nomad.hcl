variable "count" {
  type = strin
}

job "j" {
  group "g" {
    task "t" {
      driver = "exec"
    }
  }
}
