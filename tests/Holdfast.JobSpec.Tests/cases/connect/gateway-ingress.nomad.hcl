job "j" {
  group "g" {
    service {
      name = "gate"

      connect {
        gateway {
          proxy {
            connect_timeout                     = "500ms"
            envoy_gateway_bind_tagged_addresses = true
            envoy_gateway_no_default_bind       = true
            envoy_dns_discovery_type            = "LOGICAL_DNS"

            envoy_gateway_bind_addresses "b" {
              address = "0.0.0.0"
              port    = 8888
            }

            config {
              k = "v"
            }
          }

          ingress {
            tls {
              enabled         = true
              tls_min_version = "TLSv1_2"
              tls_max_version = "TLSv1_3"
              cipher_suites   = ["x"]

              sds {
                cluster_name  = "c"
                cert_resource = "r"
              }
            }

            listener {
              port = 8080

              service {
                name                    = "api"
                hosts                   = ["*.test"]
                max_connections         = 10
                max_pending_requests    = 20
                max_concurrent_requests = 30

                tls {
                  enabled = false
                }

                request_headers {
                  add {
                    a = "1"
                  }

                  set {
                    b = "2"
                  }

                  remove = ["c"]
                }

                response_headers {
                  remove = ["d"]
                }
              }
            }
          }
        }
      }
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}
