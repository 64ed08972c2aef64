<?php
// php wordpress-accounts.php SITE: an account with the role that the plugin makes, as KEY=VALUE lines.
$_SERVER += ['HTTP_HOST' => '127.0.0.1', 'REQUEST_URI' => '/', 'REQUEST_METHOD' => 'GET', 'SERVER_PROTOCOL' => 'HTTP/1.1'];
ob_start();
require $argv[1] . '/wp-load.php';
$id = username_exists('signpost') ?: wp_insert_user([
    'user_login' => 'signpost',
    'user_email' => 'signpost@example.org',
    'user_pass' => wp_generate_password(24),
    'role' => 'signpost_desk',
]);
$made = is_wp_error($id) ? $id : WP_Application_Passwords::create_new_application_password($id, ['name' => 'Tests']);
ob_end_clean();
if (is_wp_error($made)) {
    fwrite(STDERR, $made->get_error_message() . "\n");
    exit(1);
}
echo "WP_DESK_USER=signpost\nWP_DESK_APP_PASSWORD=$made[0]\n";
