job "j" {
  group "h" {
    network { port "http" {} }
    task "t" {
      driver = "raw_exec"
      config { command = "date" }
    }
  }
  group "k" { task "t" { driver = "exec" } }
}
