#!/bin/sh
# Installs the WordPress of the compose file where that has not been done, and prints how the tests, and you, sign in there.
set -eu
cd /var/www/html
until [ -f wp-config.php ]; do sleep 1; done
if ! wp core is-installed 2>/dev/null; then
  wp core install --url=http://localhost:8089 --title='A test site' --admin_user=admin --admin_email=admin@example.org --skip-email >&2
  wp rewrite structure '/%year%/%monthnum%/%postname%/' >&2
fi
# An editor, a reader, and an account with the role of the plugin signpost-hint.php, each with an application password.
account() {
  wp user get "$1" --field=ID >/dev/null 2>&1 || wp user create "$1" "$1@example.org" --role="$2" --porcelain >/dev/null
  wp user application-password create "$1" "Signpost tests" --porcelain
}
editor=$(account desk editor)
reader=$(account reader subscriber)
signpost=$(account signpost signpost_desk)
cat <<LINES
export SIGNPOST_TEST_WORDPRESS_URL=http://localhost:8089
export SIGNPOST_TEST_WORDPRESS_USER=desk
export SIGNPOST_TEST_WORDPRESS_PASSWORD=$editor
export SIGNPOST_TEST_WORDPRESS_READER_USER=reader
export SIGNPOST_TEST_WORDPRESS_READER_PASSWORD=$reader
export SIGNPOST_TEST_WORDPRESS_DESK_USER=signpost
export SIGNPOST_TEST_WORDPRESS_DESK_PASSWORD=$signpost
export SIGNPOST_TEST_WORDPRESS_PRODUCTION_URL=http://127.0.0.1:8089
LINES
