job "j" {
  id          = "with blank"
  type        = "servce"
  priority    = 101
  namespace   = "a b"
  node_pool   = "x/y"
  datacenters = ["dc1", ""]

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}
