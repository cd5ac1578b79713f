job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      identity {
        env  = true
        file = true
      }

      identity {
        name          = "vault_default"
        aud           = ["vault.io", "other"]
        ttl           = "1h"
        change_mode   = "signal"
        change_signal = "sighup"
        filepath      = "local/token"
        extra_claims  = ["unique_id"]
      }
    }
  }
}
