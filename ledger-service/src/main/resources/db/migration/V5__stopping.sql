-- Why logs were stopped: kept through every rebuild, and after a person has let the log go on.
create table stopping (
  log integer not null references log,
  evidence text not null,
  found timestamptz not null default now(),
  resumed timestamptz                      -- when an operator let the log go on; until then nothing is published
);
