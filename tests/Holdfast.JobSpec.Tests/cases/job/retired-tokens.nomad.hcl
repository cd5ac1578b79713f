job "j" {
  vault_token  = "abc"
  consul_token = "def"

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}
