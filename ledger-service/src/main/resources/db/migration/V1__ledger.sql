-- What was given to the service and is not yet in the ledger is in "entry" and "append". Everything else can be made again from the ledger.

create table log (
  id integer generated always as identity primary key,
  origin text not null unique,
  size bigint not null default 0,
  frontier bytea not null,
  time bigint not null default 0,          -- of the last append, in milliseconds since 1970
  turn bigint not null default 0,          -- of the entry appended last: fair queueing
  stopped text                             -- why nothing is published any more, with the evidence
);

create table entry (
  id bytea primary key,                    -- leaf hash
  log integer not null references log,
  turn bigint not null,
  seq bigint generated always as identity,
  state smallint not null,                 -- 0 accepted, 1 logged, 2 refused
  append bigint,                           -- that it is on its way in
  idx bigint,                              -- once logged
  known bigint,                            -- time of its transaction
  record text,                             -- type/id
  reason text,                             -- why refused: JSON
  bytes bytea,                             -- until logged; then it is in its bundle
  accepted timestamptz not null default now()
) with (fillfactor = 80);
create index entry_waiting on entry (log, turn, seq) where state = 0 and append is null;
create index entry_accepted on entry (log, accepted) where state = 0;
create index entry_of_record on entry (record, log, idx) where state = 1;

create table move (                        -- entries of others that moved a record by a link
  record text not null,
  log integer not null references log,
  idx bigint not null,
  primary key (record, log, idx)
);

create table submission (                  -- idempotency keys
  subject text not null,
  key text not null,
  digest bytea not null,
  ids bytea not null,                      -- 32 bytes an entry
  made timestamptz not null default now(),
  primary key (subject, key)
);
create index submission_made on submission (made);

create table turn (                        -- of a subject's entry accepted last: its entries stay in order
  log integer not null references log,
  subject text not null,
  last bigint not null,
  primary key (log, subject)
);

create table append (
  id bigint generated always as identity primary key,
  log integer not null references log,
  batch text not null,
  tx text not null,
  envelope bytea not null,
  made timestamptz not null default now()
);
create unique index append_one on append (log);

create table upload (                      -- of commitments: what a key was used for
  subject text not null,
  key text not null,
  digest bytea not null,                   -- of log, kind and period
  count bigint,                            -- of the commitments, once all are in the log
  content bytea,                           -- digest of all of them
  made timestamptz not null default now(),
  primary key (subject, key)
);

create table batch (                       -- in bulk logs
  log integer not null references log,
  id text not null,
  first bigint not null,                   -- index of the descriptor
  count bigint not null,                   -- of commitments behind it
  digest bytea not null,                   -- SHA-256 of the commitments
  primary key (log, id)
);

create table cursor (
  one boolean primary key default true check (one),
  block bigint not null,                   -- the next
  hash bytea not null                      -- of the last
);

create table tile (
  log integer not null references log,
  level smallint not null,
  idx bigint not null,
  hashes bytea not null,
  primary key (log, level, idx)
);
alter table tile alter column hashes set storage external;

create table bundle (
  log integer not null references log,
  idx bigint not null,
  entries bytea not null,
  primary key (log, idx)
);

create table record (
  name text primary key,                   -- type/id
  state bytea not null,                    -- as in the world state
  changed timestamptz not null default now()
);

create table statement (
  record text primary key,
  answer bytea not null,
  note bytea not null,
  made timestamptz not null default now()
);

create table checkpoint (
  log integer not null references log,
  size bigint not null,
  note bytea not null,
  made timestamptz not null default now(),
  primary key (log, size)
);
