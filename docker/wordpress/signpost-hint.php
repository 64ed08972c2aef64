<?php
/**
 * Plugin Name: Signpost hint
 * Description: Tells Signpost that a comment came, changed or went, so that it looks within seconds. No personal data is sent.
 * Version: 1.0
 * Requires PHP: 7.4
 * License: GPL-2.0-or-later
 *
 * A hint has the site's address, what happened, the comment's number and the time: nothing about a person and nothing of the
 * text. Signpost then asks the site as it always does; a hint that is lost costs a few minutes. Nothing is sent while whoever
 * comments waits: under PHP-FPM and LiteSpeed a hint goes out when the page is delivered, elsewhere with the site's cron, which
 * WordPress starts at the next page that somebody opens.
 *
 * Settings: under Settings, Signpost; or in wp-config.php:
 *   define('SIGNPOST_HINT_URL', 'https://desk.example.org/hooks/wordpress/1');
 *   define('SIGNPOST_HINT_SECRET', 'what the page "A site is connected" shows');
 */

if (!defined('ABSPATH')) {
    exit;
}

final class Signpost_Hint
{
    private const ROLE = 'signpost_desk';
    private const RIGHTS = ['read', 'moderate_comments', 'edit_posts', 'edit_others_posts', 'edit_published_posts'];
    private const LATER = 'signpost_hint_later';
    private const MOST = 20;

    /** @var array<string, array{event: string, comment: int}> */
    private static $queue = [];

    public static function start(): void
    {
        // Each way in ends in one of these: form, REST interface, XML-RPC, pingback, import, the administration.
        add_action('wp_insert_comment', static function ($id) { self::note('created', $id); });
        add_action('edit_comment', static function ($id) { self::note('edited', $id); });
        add_action('transition_comment_status', static function ($new, $old, $comment) {
            if ($new !== $old) {
                self::note('status', $comment->comment_ID);
            }
        }, 10, 3);
        add_action('deleted_comment', static function ($id) { self::note('deleted', $id); });
        add_action('shutdown', [self::class, 'send'], 100);
        add_action(self::LATER, [self::class, 'send_later'], 10, 2);
        add_action('admin_menu', [self::class, 'menu']);
        add_action('admin_init', [self::class, 'settings']);
        add_action('init', [self::class, 'make_role']);
        register_activation_hook(__FILE__, static function () {
            self::make_role();
            register_uninstall_hook(__FILE__, [self::class, 'forget']);
        });
        register_deactivation_hook(__FILE__, static function () { wp_unschedule_hook(self::LATER); });
    }

    /** When it is deleted: the secret goes. The role stays, because an account may still work with it. */
    public static function forget(): void
    {
        delete_option('signpost_hint_url');
        delete_option('signpost_hint_secret');
    }

    /** The least role with which Signpost can work: it reads every comment, answers, and posts no raw HTML. */
    public static function make_role(): void
    {
        $role = get_role(self::ROLE);
        if ($role === null) {
            add_role(self::ROLE, 'Signpost desk', array_fill_keys(self::RIGHTS, true));
        }
    }

    private static function note(string $event, $id): void
    {
        $id = (int) $id;
        if ($id > 0 && count(self::$queue) < self::MOST) {
            self::$queue[$event . $id] = ['event' => $event, 'comment' => $id];
        }
    }

    /** When the page is done: at once where the visitor has it already, and else from the site's own cron. */
    public static function send(): void
    {
        if (self::$queue === [] || self::url() === '' || self::secret() === '') {
            return;
        }
        // One hint is enough: Signpost asks for everything that is new.
        $hint = end(self::$queue);
        self::$queue = [];
        if (function_exists('fastcgi_finish_request')) {
            fastcgi_finish_request();
            self::post($hint);
        } elseif (function_exists('litespeed_finish_request')) {
            litespeed_finish_request();
            self::post($hint);
        } elseif (wp_doing_cron() || (defined('WP_CLI') && WP_CLI)) {
            self::post($hint);
        } else {
            // Even a request that does not wait for its answer can hold this page for its whole timeout, so the site's cron
            // makes it. WordPress drops a second event within ten minutes unless its arguments differ.
            wp_schedule_single_event(time(), self::LATER, [$hint['event'], $hint['comment'], time()]);
        }
    }

    public static function send_later($event, $comment = 0): void
    {
        self::post(['event' => (string) $event, 'comment' => (int) $comment]);
    }

    private static function post(array $hint): void
    {
        $time = (string) time();
        $body = wp_json_encode([
            'site' => home_url('/'),
            'event' => $hint['event'],
            'comment' => $hint['comment'],
            'time' => (int) $time,
        ]);
        wp_remote_post(self::url(), [
            'timeout' => 1,
            'blocking' => false,
            'redirection' => 0,
            'headers' => [
                'Content-Type' => 'application/json',
                'X-Signpost-Time' => $time,
                'X-Signpost-Signature' => 'sha256=' . hash_hmac('sha256', $time . '.' . $body, self::secret()),
            ],
            'body' => $body,
        ]);
    }

    private static function url(): string
    {
        return defined('SIGNPOST_HINT_URL') ? (string) SIGNPOST_HINT_URL : (string) get_option('signpost_hint_url', '');
    }

    private static function secret(): string
    {
        return defined('SIGNPOST_HINT_SECRET')
            ? (string) SIGNPOST_HINT_SECRET
            : (string) get_option('signpost_hint_secret', '');
    }

    public static function menu(): void
    {
        add_options_page('Signpost', 'Signpost', 'manage_options', 'signpost-hint', [self::class, 'page']);
    }

    public static function settings(): void
    {
        register_setting('signpost_hint', 'signpost_hint_url', ['sanitize_callback' => 'esc_url_raw', 'default' => '']);
        register_setting('signpost_hint', 'signpost_hint_secret', [
            'sanitize_callback' => [self::class, 'kept_secret'],
            'default' => '',
        ]);
    }

    /** The secret is never put back into the form, so an empty field keeps the one that is there. */
    public static function kept_secret($typed): string
    {
        $typed = trim((string) $typed);
        return $typed === '' ? (string) get_option('signpost_hint_secret', '') : $typed;
    }

    public static function page(): void
    {
        if (!current_user_can('manage_options')) {
            return;
        }
        $fixed = defined('SIGNPOST_HINT_URL') || defined('SIGNPOST_HINT_SECRET');
        ?>
        <div class="wrap">
            <h1>Signpost</h1>
            <p>When a comment comes, changes or goes, Signpost is told to look. The hint has the site's address, what
               happened, the comment's number and the time; nothing about a person.</p>
            <?php if ($fixed) : ?>
                <p><strong>The address and the secret are set in wp-config.php.</strong></p>
            <?php else : ?>
                <form method="post" action="options.php">
                    <?php settings_fields('signpost_hint'); ?>
                    <table class="form-table" role="presentation">
                        <tr>
                            <th scope="row"><label for="signpost_hint_url">Address</label></th>
                            <td><input type="url" class="regular-text code" id="signpost_hint_url" name="signpost_hint_url"
                                       value="<?php echo esc_attr(self::url()); ?>"></td>
                        </tr>
                        <tr>
                            <th scope="row"><label for="signpost_hint_secret">Secret</label></th>
                            <td><input type="password" class="regular-text code" id="signpost_hint_secret"
                                       name="signpost_hint_secret" value="" autocomplete="off">
                                <p class="description"><?php echo self::secret() === ''
                                    ? 'Signpost shows both when the site is connected.'
                                    : 'A secret is kept. Leave this empty to keep it.'; ?></p></td>
                        </tr>
                    </table>
                    <?php submit_button(); ?>
                </form>
            <?php endif; ?>
        </div>
        <?php
    }
}

Signpost_Hint::start();
