#!/bin/sh
# Installs the WordPress of the compose file where that has not been done, and prints how the tests sign in there.
set -eu
cd /var/www/html
until [ -f wp-config.php ]; do sleep 1; done
if ! wp core is-installed 2>/dev/null; then
  wp core install --url=http://localhost:8089 --title='A test site' --admin_user=admin --admin_email=admin@example.org --skip-email >&2
  wp rewrite structure '/%year%/%monthnum%/%postname%/' >&2
fi
wp user get desk --field=ID >/dev/null 2>&1 || wp user create desk desk@example.org --role=editor --porcelain >/dev/null
echo "SIGNPOST_TEST_WORDPRESS_URL=http://localhost:8089"
echo "SIGNPOST_TEST_WORDPRESS_USER=desk"
echo "SIGNPOST_TEST_WORDPRESS_PASSWORD=$(wp user application-password create desk "Signpost tests" --porcelain)"
