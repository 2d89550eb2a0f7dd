-- Whether every organisation's line is under the statement: one that a quorum vouches for is made again until it is.
alter table statement add column complete boolean not null default true;
create index statement_incomplete on statement (made) where not complete;
