<?php
/**
 * What the tests do in this WordPress beside its REST API: the functions that wp-admin and WP-Cron call, each in a
 * request of its own. For tests only: whoever may call it may do anything.
 *
 * @package Copydesk
 */

namespace Copydesk\Test;

add_filter( 'pre_wp_mail', '__return_true' );
add_filter( 'wp_is_application_passwords_available', '__return_true' );

/** Glossary entries of a post type and of a taxonomy, and a language that Polylang would have given. */
function register_sources() {
	register_post_type( 'lexicon', array( 'public' => true, 'show_in_rest' => true, 'supports' => array( 'title', 'editor', 'excerpt', 'custom-fields' ) ) );
	register_taxonomy( 'concept', 'post', array( 'public' => true, 'show_in_rest' => true ) );
	register_taxonomy( 'desk', 'post', array( 'public' => true, 'show_in_rest' => true, 'hierarchical' => true ) );
}
add_action( 'init', __NAMESPACE__ . '\register_sources' );

add_filter(
	'wpml_post_language_details',
	static function ( $details, $id ) {
		$language = get_post_meta( $id, 'language', true );
		return $language ? array( 'language_code' => $language ) : $details;
	},
	10,
	2
);

/** Everything that can be done, by name; each is given what the test sent. */
function actions() {
	require_once ABSPATH . 'wp-admin/includes/admin.php';
	return array(
		'trash'       => static function ( $p ) {
			wp_trash_post( $p['id'] );
		},
		'untrash'     => static function ( $p ) {
			wp_untrash_post( $p['id'] );
		},
		'delete'      => static function ( $p ) {
			wp_delete_post( $p['id'], true );
		},
		'edit'        => static function ( $p ) {
			wp_update_post( wp_slash( $p ) );
		},
		'insert'      => static function ( $p ) {
			$id = wp_insert_post( wp_slash( $p ) );
			if ( isset( $p['terms'] ) ) {
				wp_set_object_terms( $id, $p['terms'], 'category' );
			}
			return $id;
		},
		'bulk'        => static function ( $p ) {
			bulk_edit_posts( array( 'post' => $p['ids'], 'post_category' => array( $p['category'] ), '_status' => '-1', 'post_type' => 'post' ) );
		},
		'merge'       => static function ( $p ) {
			wp_delete_term( $p['from'], 'category', array( 'default' => $p['to'], 'force_default' => true ) );
		},
		'auto-draft'  => static function () {
			return get_default_post_to_edit( 'post', true )->ID;
		},
		'meta-box'    => static function ( $p ) {
			$post = get_post( $p['id'] );
			edit_post( wp_slash( array( 'post_ID' => $post->ID, 'post_type' => $post->post_type, 'post_title' => $post->post_title, 'content' => $post->post_content, 'post_status' => $post->post_status, 'original_post_status' => $post->post_status ) ) );
		},
		'restore'     => static function ( $p ) {
			$revisions = wp_get_post_revisions( $p['id'], array( 'order' => 'ASC' ) );
			wp_restore_post_revision( reset( $revisions )->ID );
		},
		'type'        => static function ( $p ) {
			set_post_type( $p['id'], $p['type'] );
		},
		'sql'         => static function ( $p ) {
			global $wpdb;
			$wpdb->update( $wpdb->posts, $p['set'], array( 'ID' => $p['id'] ) );
		},
		'sql-delete'  => static function ( $p ) {
			global $wpdb;
			$wpdb->delete( $wpdb->posts, array( 'ID' => $p['id'] ) );
		},
		'permalinks'  => static function ( $p ) {
			global $wp_rewrite;
			$wp_rewrite->set_permalink_structure( $p['structure'] );
			flush_rewrite_rules( false );
		},
		'empty-trash' => static function ( $p ) {
			update_post_meta( $p['id'], '_wp_trash_meta_time', time() - YEAR_IN_SECONDS );
			wp_scheduled_delete();
		},
		'due'         => static function ( $p ) {
			global $wpdb;
			$past = gmdate( 'Y-m-d H:i:s', time() - 5 );
			$wpdb->update( $wpdb->posts, array( 'post_date' => $past, 'post_date_gmt' => $past ), array( 'ID' => $p['id'] ) );
			clean_post_cache( $p['id'] );
			wp_clear_scheduled_hook( 'publish_future_post', array( $p['id'] ) );
			wp_schedule_single_event( time() - 5, 'publish_future_post', array( $p['id'] ) );
		},
		'image'       => static function ( $p ) {
			$file = wp_upload_bits( $p['name'] . '.gif', null, base64_decode( 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7' ) );
			return wp_insert_attachment( array( 'post_mime_type' => 'image/gif', 'post_title' => $p['name'], 'post_status' => 'inherit' ), $file['file'] );
		},
		'comment'     => static function ( $p ) {
			return wp_insert_comment( array( 'comment_post_ID' => $p['id'], 'comment_content' => 'Well said.', 'comment_approved' => 1 ) );
		},
		'meta'        => static function ( $p ) {
			update_post_meta( $p['id'], $p['key'], $p['value'] );
		},
		'term-meta'   => static function ( $p ) {
			update_term_meta( $p['id'], $p['key'], $p['value'] );
		},
		'resend'      => static function () {
			\Copydesk\Outbox::append_all();
			\Copydesk\State::hurry();
		},
		'outbox'      => static function () {
			$state = \Copydesk\State::all();
			return array( 'counts' => \Copydesk\Outbox::counts(), 'state' => $state );
		},
		'hurry'       => static function () {
			\Copydesk\State::hurry();
		},
		'activate'    => static function () {
			activate_plugin( 'copydesk/copydesk.php' );
		},
		'uninstall'   => static function () {
			deactivate_plugins( 'copydesk/copydesk.php' );
			uninstall_plugin( 'copydesk/copydesk.php' );
		},
		'leftovers'   => static function () {
			global $wpdb;
			return array_merge( $wpdb->get_col( "SHOW TABLES LIKE '%copydesk%'" ), $wpdb->get_col( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE 'copydesk%'" ) );
		},
		'export'      => static function () {
			require_once ABSPATH . 'wp-admin/includes/export.php';
			ob_start();
			export_wp();
			return ob_get_clean();
		},
		'posts-away'  => static function () {
			global $wpdb;
			$wpdb->query( "DELETE FROM {$wpdb->posts} WHERE post_name LIKE 'generated-%'" ); // phpcs:ignore
		},
		'posts'       => static function ( $p ) {
			global $wpdb;
			for ( $i = 0; $i < $p['count']; $i += 500 ) {
				$rows = array();
				for ( $j = $i; $j < min( $i + 500, $p['count'] ); $j++ ) {
					$rows[] = $wpdb->prepare( "(1, '2024-01-01 00:00:00', '2024-01-01 00:00:00', %s, %s, '', 'publish', 'closed', 'closed', %s, '', '', '2024-01-01 00:00:00', '2024-01-01 00:00:00', '', 'post')", "<p>Generated text number {$j}.</p>", "Generated {$j}", "generated-{$j}" );
				}
				$wpdb->query( "INSERT INTO {$wpdb->posts} (post_author, post_date, post_date_gmt, post_content, post_title, post_excerpt, post_status, comment_status, ping_status, post_name, to_ping, pinged, post_modified, post_modified_gmt, post_content_filtered, post_type) VALUES " . implode( ', ', $rows ) ); // phpcs:ignore
			}
		},
	);
}

add_action(
	'rest_api_init',
	static function () {
		register_rest_route(
			'copydesk-test/v1',
			'/(?P<action>[a-z-]+)',
			array(
				'methods'             => 'POST',
				'permission_callback' => static function () {
					return current_user_can( 'manage_options' );
				},
				'callback'            => static function ( $request ) {
					$actions = actions();
					return array( 'result' => $actions[ $request['action'] ]( (array) $request->get_json_params() ) );
				},
			)
		);
	}
);

// A save that takes as long as a file says, so that a test can end it in the middle.
add_action(
	'save_post',
	static function () {
		$file = WP_CONTENT_DIR . '/slow-save';
		if ( is_file( $file ) ) {
			touch( $file . '-begun' );
			usleep( 1000 * (int) file_get_contents( $file ) );
		}
	}
);
