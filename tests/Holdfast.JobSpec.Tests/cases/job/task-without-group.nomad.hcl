job "j" {
  task "server" {
    driver = "exec"
  }

  task "sidekick" {
    driver = "exec"
  }
}
