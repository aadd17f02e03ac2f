//! `cargo xtask serve`: the site on this machine, built anew whenever a file changes.

use crate::arguments::Serve;
use crate::setup;
use crate::site::{self, trunk};
use crate::steps::{Closing, Step, run_all};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::Duration;

pub fn serve(root: &Path, wanted: &Serve) -> ExitCode {
    if wanted.release
        && let Err(failure) = setup::node()
    {
        println!("{}", failure.line);
        return ExitCode::FAILURE;
    }
    // Unoptimised unless asked for: on a fresh machine the page then compiles in two thirds of the time, needs no
    // wasm-opt and so nothing from npm, and follows a saved file in seconds. It is larger, which on one's own machine
    // does not matter.
    let mut steps = site::tools_and_page(root, wanted.release);
    if wanted.release {
        steps.push(Step::new("npm packages", &[], move |log| setup::npm_packages(log, root)));
    }
    if run_all(steps, Closing::Quiet) != ExitCode::SUCCESS {
        return ExitCode::FAILURE;
    }

    let Some(port) = (wanted.port..=u16::MAX).take(100).find(|port| is_free(*port)) else {
        println!("No port from {} on is free. To do: choose one with --port.", wanted.port);
        return ExitCode::FAILURE;
    };
    if port != wanted.port {
        println!("Port {} is taken, so this takes {port}.", wanted.port);
    }
    let mut command = match trunk(root) {
        Ok(command) => command,
        Err(failure) => {
            println!("{}", failure.line);
            return ExitCode::FAILURE;
        }
    };
    command
        .args(["serve", "--offline", "--address", "127.0.0.1", "--port", &port.to_string()])
        .args(["--public-url", &wanted.public_url, "--dist"])
        // Away from `dist/`, which belongs to `cargo xtask build`.
        .arg(root.join("target").join("serve"));
    if wanted.release {
        command.arg("--release");
    }
    become_server(command, port, &wanted.public_url)
}

/// Where it can, this process turns into trunk, so that whoever ends it ends the server; a small second process says
/// when the server answers.
#[cfg(unix)]
fn become_server(mut command: Command, port: u16, public_url: &str) -> ExitCode {
    use std::os::unix::process::CommandExt;
    announcer(port, public_url);
    println!("{}", command.exec());
    ExitCode::FAILURE
}

#[cfg(not(unix))]
fn become_server(mut command: Command, port: u16, public_url: &str) -> ExitCode {
    announcer(port, public_url);
    match command.status() {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            println!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn announcer(port: u16, public_url: &str) {
    let Ok(this) = std::env::current_exe() else {
        return;
    };
    let started = Command::new(this)
        .args(["announce", "--port", &port.to_string(), "--public-url", public_url])
        .stdin(Stdio::null())
        .spawn();
    if let Err(error) = started {
        println!("{}", banner(port, public_url, &format!("soon ({error})")));
    }
}

/// Waits until the server answers, then prints its address. Gives up when the server is gone.
pub fn announce(port: u16, public_url: &str) -> ExitCode {
    let server = parent();
    while parent() == server {
        if answers(port, public_url) {
            println!("{}", banner(port, public_url, "at"));
            return ExitCode::SUCCESS;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    ExitCode::FAILURE
}

fn banner(port: u16, public_url: &str, word: &str) -> String {
    format!("\n  Dynoscribe is {word} http://127.0.0.1:{port}{public_url}\n\n  Ctrl-C ends it.\n")
}

#[cfg(unix)]
fn parent() -> u32 {
    std::os::unix::process::parent_id()
}

#[cfg(not(unix))]
fn parent() -> u32 {
    0
}

fn is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}

/// Whether the page itself comes back, not merely a connection.
fn answers(port: u16, path: &str) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        // In one piece: a server that answers the first half and closes would reset the second.
        let request =
            format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes())?;
        let mut begin = [0; 12];
        stream.read_exact(&mut begin)?;
        Ok(&begin == b"HTTP/1.1 200")
    };
    ask().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_page_counts_as_an_answer() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        assert!(!is_free(port));
        let server = std::thread::spawn(move || {
            for status in ["404 Not Found", "200 OK"] {
                let (mut stream, _) = listener.accept().unwrap();
                let mut request = Vec::new();
                while !request.ends_with(b"\r\n\r\n") {
                    let mut byte = [0];
                    stream.read_exact(&mut byte).unwrap();
                    request.extend(byte);
                }
                let answer = format!("HTTP/1.1 {status}\r\n\r\n");
                stream.write_all(answer.as_bytes()).unwrap();
            }
        });
        assert!(!answers(port, "/"));
        assert!(answers(port, "/"));
        server.join().unwrap();
        assert!(!answers(port, "/"));
    }
}
