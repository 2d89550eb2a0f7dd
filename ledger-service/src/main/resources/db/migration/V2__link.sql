create table link (                        -- entries of others that link to a record, whether they move it or not
  record text not null,
  log integer not null references log,
  idx bigint not null,
  primary key (record, log, idx)
);
