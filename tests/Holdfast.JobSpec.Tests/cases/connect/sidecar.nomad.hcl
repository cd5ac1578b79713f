job "j" {
  group "g" {
    network {
      mode = "bridge"
    }

    service {
      name = "web"
      port = "9001"

      connect {
        sidecar_service {
          tags = ["proxy"]
          port = "9002"
          disable_default_tcp_check = true

          meta {
            a = "b"
          }

          proxy {
            local_service_address = "127.0.0.2"
            local_service_port    = 9003

            upstreams {
              destination_name       = "db"
              destination_namespace  = "n"
              destination_peer       = "p"
              destination_partition  = "q"
              destination_type       = "service"
              local_bind_port        = 5432
              local_bind_address     = "127.0.0.3"
              local_bind_socket_path = "/s"
              local_bind_socket_mode = "0600"
              datacenter             = "dc2"

              mesh_gateway {
                mode = "local"
              }

              config {
                timeout = 5
              }
            }

            expose {
              path {
                path            = "/metrics"
                protocol        = "http"
                local_path_port = 9102
                listener_port   = "envoy"
              }
            }

            transparent_proxy {
              uid                    = "101"
              outbound_port          = 15001
              exclude_inbound_ports  = ["a", "8000"]
              exclude_outbound_ports = [443, 80]
              exclude_outbound_cidrs = ["10.0.0.0/8"]
              exclude_uids           = ["1"]
              no_dns                 = true
            }

            config {
              protocol = "http"
            }
          }
        }

        sidecar_task {
          name           = "proxy"
          driver         = "docker"
          user           = "u"
          kill_timeout   = "7s"
          shutdown_delay = "1s"
          kill_signal    = "SIGTERM"

          config {
            image = "envoy"
          }

          env {
            X = "1"
          }

          meta {
            y = "2"
          }

          resources {
            cpu = 50
          }

          logs {
            max_files = 2
          }

          volume_mount {
            volume      = "v"
            destination = "/v"
          }

          identity {
            name = "x"
          }
        }
      }
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}
