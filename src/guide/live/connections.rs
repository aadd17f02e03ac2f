//! `connections`: how many connections the processes keep, against what the database allows.

use super::{Live, alone, code, own, paragraph, say};
use crate::guide::View;
use crate::guide::text::Block;
use crate::rules;

pub(super) static CONNECTIONS: Live = Live { name: "connections", takes: alone, blocks: |_, view| blocks(view) };

fn blocks(view: &View<'_>) -> Vec<Block> {
    let Some(count) = rules::connections(view.spec, view.deployment) else {
        return vec![paragraph("You have described no Postgres database.")];
    };
    let limit = count.limit.map_or_else(|| "an unknown number".to_owned(), |it| it.to_string());
    let processes = format!("Your web dynos run {} workers in all, beside {} other dynos.", count.web, count.others);
    let sum = match (count.pool, count.wanted()) {
        (Some((pool, key)), Some(wanted)) => vec![
            say([&processes, " Each keeps up to "].concat()),
            say(pool.to_string()),
            say(" connections ("),
            code(key),
            say(format!("): {wanted} at most, and ")),
            own(count.plan.clone()),
            say(format!(" allows {limit}.")),
        ],
        _ => vec![
            say([&processes, " How many connections each keeps is the business of your code: no config var says it. "]
                .concat()),
            own(count.plan.clone()),
            say(format!(" allows {limit}.")),
        ],
    };
    vec![Block::Paragraph(sum)]
}
