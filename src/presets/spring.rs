//! Spring Boot: a jar, Postgres, migrations by Flyway.

use super::{Preset, parts};
use crate::spec::{App, Method, Need, Spec, Value};

/// The preset.
pub(super) static SPRING: Preset = Preset {
    id: "spring",
    title: "Spring Boot",
    about: "One jar built by Maven, Postgres; Flyway migrates when the app starts.",
    needs: "mvnw and pom.xml at the top with <finalName>app</finalName>, java.runtime.version in system.properties, the actuator with /actuator/health open to everybody, org.postgresql:postgresql, flyway-database-postgresql, and since Spring Boot 4 spring-boot-starter-flyway.",
    methods: &[Method::Buildpacks],
    spec,
};

fn spec() -> Spec {
    use Need::{Optional, Recommended, Required};
    let text = parts::text;
    let mut web = parts::process("web", "java $JAVA_OPTS -Dserver.port=$PORT -jar target/app.jar");
    web.size = "standard-2x".into();
    Spec {
        app: App {
            name: "Spring app".into(),
            description: "A web app in Spring Boot.".into(),
            health_path: "/actuator/health".into(),
            ..App::default()
        },
        method: Method::Buildpacks,
        stack: "heroku-24".into(),
        buildpacks: parts::buildpacks(&["heroku/java"]),
        images: parts::dockerfile(),
        processes: vec![web],
        addons: vec![parts::postgres()],
        config: parts::config([
            ("DATABASE_URL", Required, Value::Addon, "The database. The buildpack turns it into SPRING_DATASOURCE_URL when a dyno starts."),
            ("SPRING_PROFILES_ACTIVE", Recommended, text("heroku"), "Reads application-heroku.properties where there is one."),
            ("JAVA_OPTS", Optional, text("-Duser.timezone=UTC"), "Options of the JVM. The buildpack limits the heap by itself, to 671 MB of 1 GB; an -Xmx here overrules that."),
        ]),
        environments: parts::environments("my-spring-app"),
        ignore: parts::ignore(&[("Local settings", &[".env", ".env.local", ".env.*.local"]),("Documentation", &["/docs/"]), ("Continuous integration", &["/.github/"])]),
        dismissed: vec![parts::dismissal(
            "database-without-migration",
            "addon-1-service",
            "Flyway migrates when the app starts, and takes a lock, so that a second dyno waits for the first.",
        )],
        ..Spec::default()
    }
}
