job "j" {
  id          = "other-id"
  name        = "A name"
  region      = "eu"
  namespace   = "apps"
  type        = "batch"
  priority    = 70
  all_at_once = true
  datacenters = ["dc1", "dc2"]
  node_pool   = "gpu"

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}
