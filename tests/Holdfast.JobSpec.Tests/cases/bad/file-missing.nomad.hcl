job "j" {
  meta {
    a = file("no-such-file.txt")
  }
  group "g" {
    task "t" {
      driver = "exec"
    }
  }
}
