-- Which scenes a wall turns, in which order, and for how many seconds each stays. Null: every scene, and 30 seconds.
alter table wall
    add column scenes  text[],
    add column seconds integer check (seconds between 5 and 600);
