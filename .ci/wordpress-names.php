<?php
// The tests' WordPress under two names: by its number it is a site that somebody tries out, by a name a public one.
if (strpos($_SERVER['HTTP_X_FORWARDED_PROTO'] ?? '', 'https') !== false) {
    $_SERVER['HTTPS'] = 'on';
}
$signpost_host = $_SERVER['HTTP_HOST'] ?? '127.0.0.1';
define('WP_HOME', (empty($_SERVER['HTTPS']) ? 'http://' : 'https://') . $signpost_host);
define('WP_SITEURL', WP_HOME);
define('WP_ENVIRONMENT_TYPE', strpos($signpost_host, '127.0.0.1') === 0 ? 'local' : 'production');
