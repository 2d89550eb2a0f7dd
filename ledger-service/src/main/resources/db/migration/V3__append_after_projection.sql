-- The next append is formed when the one before is projected: which entries it takes need not be marked.
drop index entry_waiting;
drop index entry_accepted;
alter table entry drop column append;
create index entry_waiting on entry (log, turn, seq) where state = 0;

-- Nobody looks for keys by their time.
drop index submission_made;
