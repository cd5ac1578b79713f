job "j" {
  group "g" {
    task "t" {
      driver = "exec"
      template {
        destination = "local/a"
        data        = file("hello.txt")
      }
      env {
        B = templatefile("greet.tpl", { name = "you", loud = true })
        C = fileexists("nothing.txt")
        D = filebase64("./hello.txt")
        E = basename("/a/b.txt")
        F = dirname("/a/b.txt")
      }
    }
  }
}
