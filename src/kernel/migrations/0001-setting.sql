-- Choices that the city made once and that hold from then on.
create table kernel_setting (
  name text primary key,
  value text not null
);
