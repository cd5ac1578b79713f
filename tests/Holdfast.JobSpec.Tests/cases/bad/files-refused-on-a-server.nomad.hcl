#! server
job "j" {
  meta {
    a = file("x")
  }
  group "g" {
    task "t" {
      driver = "exec"
    }
  }
}
