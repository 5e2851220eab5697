<?php
/**
 * Plugin Name:       Copydesk
 * Description:       Tells Copydesk of every post, term and glossary entry that is published, changed or taken down.
 * Version:           0.1.0
 * Requires at least: 6.2
 * Requires PHP:      7.4
 * License:           Apache-2.0
 * Text Domain:       copydesk
 *
 * A request notes what it changes in a table of WordPress's own database, the outbox, and no more: it
 * talks to nobody. Numbers are given once a change is stored, and what an entry says is read only when it is sent, as an
 * anonymous visitor would read it. So of two entries of one post the higher number has never seen less, and
 * nothing that is not public can be on its way. One sender at a time works the outbox off, in order.
 *
 * @package Copydesk
 */

namespace Copydesk;

defined( 'ABSPATH' ) || exit;

/** What an administrator has set; constants in wp-config.php win. */
final class Settings {
	const OPTION = 'copydesk';

	/**
	 * Every setting, by name.
	 *
	 * @return array
	 */
	public static function all() {
		$set = get_option( self::OPTION, array() );
		$all = array_merge(
			array(
				'address'    => '',
				'secret'     => '',
				'types'      => array( 'post', 'page' ),
				'glossary'   => array(),
				'definition' => 'content',
				'aliases'    => '',
			),
			is_array( $set ) ? $set : array()
		);
		if ( defined( 'COPYDESK_ADDRESS' ) ) {
			$all['address'] = (string) COPYDESK_ADDRESS;
		}
		if ( defined( 'COPYDESK_SECRET' ) ) {
			$all['secret'] = (string) COPYDESK_SECRET;
		}
		return $all;
	}

	/** One setting. */
	public static function get( $name ) {
		$all = self::all();
		return $all[ $name ];
	}

	/** Whether it is known where to send. */
	public static function are_complete() {
		$all = self::all();
		return '' !== $all['address'] && '' !== $all['secret'];
	}

	/** A fresh key of Standard Webhooks. */
	public static function new_secret() {
		return 'whsec_' . base64_encode( random_bytes( 32 ) );
	}

	/** Whether posts of this type are published; those that the REST API does not show cannot be. */
	public static function has_type( $type ) {
		return in_array( $type, (array) self::get( 'types' ), true ) && self::in_rest( get_post_type_object( $type ) );
	}

	/** Whether posts of this type, or terms of this taxonomy, are glossary entries. */
	public static function is_glossary( $type ) {
		return in_array( $type, (array) self::get( 'glossary' ), true );
	}

	/** Whether the terms of this taxonomy belong to published posts. */
	public static function has_taxonomy( $name ) {
		$taxonomy = get_taxonomy( $name );
		return self::in_rest( $taxonomy ) && array_filter( (array) $taxonomy->object_type, array( __CLASS__, 'has_type' ) );
	}

	/** Whether the REST API shows a type or a taxonomy. */
	private static function in_rest( $object ) {
		return $object && $object->show_in_rest;
	}
}

/** The table of what is to be told, in WordPress's own database. */
final class Outbox {
	const VERSION_OPTION = 'copydesk_outbox';
	const VERSION        = '1';
	const LIVE           = 0;
	const SLOW           = 1;

	/** The table's name. */
	public static function table() {
		global $wpdb;
		return $wpdb->prefix . 'copydesk_outbox';
	}

	/** Makes the table where it is not there yet. */
	public static function install() {
		global $wpdb;
		if ( self::VERSION === get_option( self::VERSION_OPTION ) ) {
			return;
		}
		require_once ABSPATH . 'wp-admin/includes/upgrade.php';
		dbDelta(
			'CREATE TABLE ' . self::table() . ' (
  seq bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  lane tinyint(3) unsigned NOT NULL DEFAULT 0,
  kind varchar(20) NOT NULL,
  type varchar(32) NOT NULL,
  object_id bigint(20) unsigned NOT NULL,
  language varchar(20) NOT NULL DEFAULT \'\',
  changed bigint(20) unsigned NOT NULL,
  open_by bigint(20) unsigned NULL,
  tries tinyint(3) unsigned NOT NULL DEFAULT 0,
  refused text NULL,
  PRIMARY KEY  (seq),
  KEY lane (lane, seq)
) ENGINE=InnoDB ' . $wpdb->get_charset_collate() . ';'
		);
		self::rebase();
		update_option( self::VERSION_OPTION, self::VERSION, true );
	}

	/**
	 * Lets the numbers go on from now, in milliseconds, unless they are further already. Older
	 * databases count from the highest row again when they start, and a restored backup from what it knew.
	 */
	public static function rebase() {
		global $wpdb;
		$table = self::table();
		$from  = (int) floor( microtime( true ) * 1000 );
		// phpcs:ignore WordPress.DB.PreparedSQL -- a name of ours and a number.
		$wpdb->query( "ALTER TABLE {$table} AUTO_INCREMENT = {$from}" );
	}

	/** Removes all that is ours. */
	public static function uninstall() {
		global $wpdb;
		// phpcs:ignore WordPress.DB -- a name of ours.
		$wpdb->query( 'DROP TABLE IF EXISTS ' . self::table() );
		delete_option( self::VERSION_OPTION );
		delete_option( Settings::OPTION );
		delete_option( State::OPTION );
		delete_metadata( 'post', 0, Glossary::SENT, '', true );
		delete_metadata( 'term', 0, Glossary::SENT, '', true );
		stop();
	}

	/**
	 * Appends entries, each of kind, type, object id and language.
	 *
	 * @param array $entries   What to tell of.
	 * @param bool  $open      Whether the change is yet to be stored by this request.
	 */
	public static function append( array $entries, $open = false ) {
		global $wpdb;
		$table = self::table();
		foreach ( array_chunk( $entries, 500 ) as $some ) {
			$rows = array();
			foreach ( $some as $entry ) {
				list( $kind, $type, $id, $language ) = $entry;
				$rows[] = $wpdb->prepare( '(%d, %s, %s, %d, %s, %d, ' . ( $open ? 'CONNECTION_ID()' : 'NULL' ) . ')', self::LIVE, $kind, $type, $id, $language, time() ); // phpcs:ignore WordPress.DB
			}
			// phpcs:ignore WordPress.DB -- each row is prepared.
			$wpdb->query( "INSERT INTO {$table} (lane, kind, type, object_id, language, changed, open_by) VALUES " . implode( ', ', $rows ) );
		}
	}

	/** Appends every published post that the condition holds for, on the slow lane. */
	public static function append_posts( $condition = '1 = 1' ) {
		global $wpdb;
		foreach ( array_filter( (array) Settings::get( 'types' ), array( Settings::class, 'has_type' ) ) as $type ) {
			self::append_selected( 'post', $wpdb->prepare( "SELECT 'post', post_type, ID FROM {$wpdb->posts} WHERE post_type = %s AND post_status = 'publish'", $type ) . " AND {$condition} ORDER BY ID" );
		}
	}

	/** Appends everything there is, on the slow lane: terms, glossary, posts. */
	public static function append_all() {
		global $wpdb;
		self::rebase();
		foreach ( get_taxonomies() as $taxonomy ) {
			foreach ( array_filter( array( Settings::has_taxonomy( $taxonomy ) ? 'term' : '', Settings::is_glossary( $taxonomy ) ? 'glossary-term' : '' ) ) as $kind ) {
				self::append_selected( $kind, $wpdb->prepare( "SELECT %s, taxonomy, term_id FROM {$wpdb->term_taxonomy} WHERE taxonomy = %s ORDER BY term_id", $kind, $taxonomy ) );
			}
		}
		foreach ( (array) Settings::get( 'glossary' ) as $type ) {
			self::append_selected( 'glossary-post', $wpdb->prepare( "SELECT 'glossary-post', post_type, ID FROM {$wpdb->posts} WHERE post_type = %s AND post_status = 'publish' ORDER BY ID", $type ) );
		}
		self::append_posts();
	}

	private static function append_selected( $kind, $select ) {
		global $wpdb;
		$table = self::table();
		// phpcs:ignore WordPress.DB -- the selection is prepared.
		$wpdb->query( "INSERT INTO {$table} (kind, type, object_id, lane, changed) SELECT selected.*, " . self::SLOW . ', ' . time() . " FROM ({$select}) selected" );
	}

	/** Takes back what this connection announced, now that the entries themselves are there. */
	public static function close_mine() {
		global $wpdb;
		$table = self::table();
		$wpdb->query( "DELETE FROM {$table} WHERE open_by = CONNECTION_ID()" ); // phpcs:ignore WordPress.DB
	}

	/**
	 * Releases what was announced by requests that ended before they could append: their database connection
	 * is gone. No clock has a part in it.
	 */
	public static function adopt() {
		global $wpdb;
		$table = self::table();
		if ( ! $wpdb->get_var( "SELECT 1 FROM {$table} WHERE open_by IS NOT NULL LIMIT 1" ) ) { // phpcs:ignore WordPress.DB
			return;
		}
		// phpcs:ignore WordPress.DB
		$orphans = $wpdb->get_results( "SELECT o.* FROM {$table} o LEFT JOIN information_schema.processlist p ON p.id = o.open_by WHERE o.open_by IS NOT NULL AND p.id IS NULL" );
		foreach ( $orphans as $orphan ) {
			if ( 'posts-above' === $orphan->kind ) {
				self::append_posts( $wpdb->prepare( 'ID > %d', $orphan->object_id ) );
			} else {
				self::append( array( array( $orphan->kind, $orphan->type, (int) $orphan->object_id, $orphan->language ) ) );
			}
			$wpdb->delete( $table, array( 'seq' => $orphan->seq ), '%d' );
		}
	}

	/**
	 * The next entries, live ones first, in the order of their numbers.
	 *
	 * @param int $most How many.
	 * @return array
	 */
	public static function next( $most ) {
		global $wpdb;
		$table = self::table();
		// phpcs:ignore WordPress.DB
		return $wpdb->get_results( $wpdb->prepare( "SELECT * FROM {$table} WHERE open_by IS NULL AND refused IS NULL ORDER BY lane, seq LIMIT %d", $most ) );
	}

	/** Whether anything waits to be sent. */
	public static function has_waiting() {
		global $wpdb;
		$table = self::table();
		return (bool) $wpdb->get_var( "SELECT 1 FROM {$table} WHERE refused IS NULL LIMIT 1" ); // phpcs:ignore WordPress.DB
	}

	/** How many entries wait, and how many were refused. */
	public static function counts() {
		global $wpdb;
		$table = self::table();
		// phpcs:ignore WordPress.DB
		return $wpdb->get_row( "SELECT COUNT(*) - COUNT(refused) AS waiting, COUNT(refused) AS refused, MAX(refused) AS why FROM {$table} WHERE open_by IS NULL" );
	}

	/** What was sent is done with, and so is what was refused of the same thing before. */
	public static function remove( $row ) {
		global $wpdb;
		$table = self::table();
		// phpcs:ignore WordPress.DB
		$wpdb->query( $wpdb->prepare( "DELETE FROM {$table} WHERE seq = %d OR (refused IS NOT NULL AND kind = %s AND object_id = %d AND seq < %d)", $row->seq, $row->kind, $row->object_id, $row->seq ) );
	}

	/** What can never be sent is kept, and no longer in the way. */
	public static function refuse( $row, $why ) {
		global $wpdb;
		$wpdb->update( self::table(), array( 'refused' => $why ), array( 'seq' => $row->seq ), '%s', '%d' );
	}

	/** Counts how often entries were begun with: those that end WordPress itself must not do so forever. */
	public static function count_try( array $rows, $by ) {
		global $wpdb;
		$table = self::table();
		$list  = implode( ', ', array_map( 'intval', wp_list_pluck( $rows, 'seq' ) ) );
		// phpcs:ignore WordPress.DB -- numbers only.
		$wpdb->query( "UPDATE {$table} SET tries = tries " . ( $by > 0 ? '+ 1' : '- 1' ) . " WHERE seq IN ({$list})" . ( $by > 0 ? '' : ' AND tries > 0' ) );
	}
}

/** What this request has changed. */
final class Changes {
	/**
	 * By post id: the types it was seen with, and whether it was seen in public.
	 *
	 * @var array
	 */
	private static $posts = array();

	/**
	 * By taxonomy and term id.
	 *
	 * @var array
	 */
	private static $terms = array();

	/**
	 * Conditions for many posts at once.
	 *
	 * @var array
	 */
	private static $many = array();

	/**
	 * What this request has announced in the outbox.
	 *
	 * @var array
	 */
	private static $announced = array();

	/** Listens to WordPress. */
	public static function watch() {
		add_filter( 'wp_insert_post_data', array( __CLASS__, 'before_write' ), PHP_INT_MAX, 2 );
		add_action( 'transition_post_status', array( __CLASS__, 'on_transition' ), 10, 3 );
		add_action( 'post_updated', array( __CLASS__, 'on_update' ), 10, 3 );
		add_action( 'before_delete_post', array( __CLASS__, 'on_delete' ), 10, 2 );
		add_action( 'clean_post_cache', array( __CLASS__, 'on_clean' ), 10, 2 );
		add_action( 'wp_update_comment_count', array( __CLASS__, 'on_comment' ) );
		add_action( 'set_object_terms', array( __CLASS__, 'mark_post' ) );
		add_action( 'deleted_term_relationships', array( __CLASS__, 'mark_post' ) );
		foreach ( array( 'added', 'updated', 'deleted' ) as $what ) {
			add_action( "{$what}_post_meta", array( __CLASS__, 'on_meta' ), 10, 3 );
		}
		add_action( 'update_option_sticky_posts', array( __CLASS__, 'on_sticky' ), 10, 2 );
		add_action( 'attachment_updated', array( __CLASS__, 'on_media' ) );
		add_action( 'delete_attachment', array( __CLASS__, 'on_media' ) );
		add_action( 'edit_terms', array( __CLASS__, 'before_term' ), 10, 2 );
		add_action( 'pre_delete_term', array( __CLASS__, 'before_term' ), 10, 2 );
		add_action( 'saved_term', array( __CLASS__, 'on_term' ), 10, 3 );
		add_action( 'delete_term', array( __CLASS__, 'on_term_deleted' ), 10, 5 );
		add_action( 'edited_term_taxonomies', array( __CLASS__, 'on_moved_terms' ) );
		add_action( 'profile_update', array( __CLASS__, 'on_author' ), 10, 2 );
		add_action( 'permalink_structure_changed', array( __CLASS__, 'on_addresses' ), 10, 2 );
		add_action( 'shutdown', array( __CLASS__, 'write' ), 0 );
	}

	/** Announces a post before it is written, so that a request that dies loses nothing. */
	public static function before_write( $data, $given ) {
		$id     = isset( $given['ID'] ) ? (int) $given['ID'] : 0;
		$public = 'publish' === $data['post_status'] || ( $id && 'publish' === get_post_status( $id ) );
		if ( $public && $id ) {
			self::announce( self::kinds_of_post( $id, $data['post_type'], '' ) );
		} elseif ( $public && self::kinds_of_post( 0, $data['post_type'], '' ) ) {
			global $wpdb;
			self::announce( array( array( 'posts-above', $data['post_type'], (int) $wpdb->get_var( "SELECT MAX(ID) FROM {$wpdb->posts}" ), '' ) ) );
		}
		return $data;
	}

	/** A post went from one status to another, often the same. */
	public static function on_transition( $now, $before, $post ) {
		self::mark_post( $post->ID, $post->post_type, 'publish' === $now || 'publish' === $before );
		self::$posts[ $post->ID ]['saved'] = true;
	}

	/** A post was written over. */
	public static function on_update( $id, $after, $before ) {
		self::mark_post( $id, $before->post_type, 'publish' === $before->post_status );
	}

	/** A post is about to be deleted for good; no other hook tells of it. */
	public static function on_delete( $id, $post ) {
		$public = 'publish' === $post->post_status;
		if ( $public ) {
			self::announce( self::kinds_of_post( $id, $post->post_type, Glossary::sent_language( 'post', $id ) ) );
		}
		self::mark_post( $id, $post->post_type, $public );
		self::$posts[ $id ]['saved']    = true;
		self::$posts[ $id ]['language'] = Glossary::sent_language( 'post', $id );
	}

	/** Something changed that has no hook of its own: a post's type, the author of many posts. */
	public static function on_clean( $id, $post ) {
		$known = isset( self::$posts[ $id ] );
		self::mark_post( $id, $post->post_type, 'publish' === $post->post_status );
		self::$posts[ $id ]['cleaned'] = true;
		if ( ! $known ) {
			self::$posts[ $id ]['only_cleaned'] = true;
		}
	}

	/** A comment changes nothing of its post. */
	public static function on_comment( $id ) {
		if ( isset( self::$posts[ $id ]['only_cleaned'] ) ) {
			unset( self::$posts[ $id ] );
		}
	}

	/** A post's featured image, or an image's own words. */
	public static function on_meta( $meta_id, $id, $key ) {
		if ( '_thumbnail_id' === $key || ( '' !== Settings::get( 'aliases' ) && Settings::get( 'aliases' ) === $key ) ) {
			self::mark_post( $id );
		} elseif ( '_wp_attachment_image_alt' === $key || '_wp_attachment_metadata' === $key ) {
			self::on_media( $id );
		}
	}

	/** Posts were made sticky, or no longer are. */
	public static function on_sticky( $before, $now ) {
		array_map( array( __CLASS__, 'mark_post' ), array_merge( array_diff( (array) $before, (array) $now ), array_diff( (array) $now, (array) $before ) ) );
	}

	/** An image changed, and so did the posts that show it. */
	public static function on_media( $id ) {
		global $wpdb;
		$users = $wpdb->get_col( $wpdb->prepare( "SELECT post_id FROM {$wpdb->postmeta} WHERE meta_key = '_thumbnail_id' AND meta_value = %s", (string) $id ) );
		array_map( array( __CLASS__, 'mark_post' ), $users );
	}

	/** Announces a term before it is written. */
	public static function before_term( $id, $taxonomy ) {
		self::announce( self::kinds_of_term( $id, $taxonomy, Glossary::sent_language( 'term', $id ) ) );
	}

	/** A term was made or changed. Where addresses are made of categories, the posts' do too. */
	public static function on_term( $id, $tt_id, $taxonomy ) {
		self::$terms[ $taxonomy ][ $id ] = '';
		if ( 'category' === $taxonomy && false !== strpos( (string) get_option( 'permalink_structure' ), '%category%' ) ) {
			self::$many['addresses'] = '1 = 1';
		}
	}

	/** A term was deleted. */
	public static function on_term_deleted( $id, $tt_id, $taxonomy, $term, $objects ) {
		self::$terms[ $taxonomy ][ $id ] = isset( self::$announced[ "glossary-term/{$taxonomy}/{$id}" ] ) ? self::$announced[ "glossary-term/{$taxonomy}/{$id}" ] : '';
		array_map( array( __CLASS__, 'mark_post' ), (array) $objects );
	}

	/** The terms below a deleted one were moved up. */
	public static function on_moved_terms( $tt_ids ) {
		foreach ( (array) $tt_ids as $tt_id ) {
			$term = get_term_by( 'term_taxonomy_id', (int) $tt_id );
			if ( $term ) {
				self::$terms[ $term->taxonomy ][ $term->term_id ] = '';
			}
		}
	}

	/** An author's name changed, and with it what their posts say. */
	public static function on_author( $id, $before ) {
		$now = get_userdata( $id );
		if ( $now && ( $now->display_name !== $before->display_name || $now->user_nicename !== $before->user_nicename ) ) {
			global $wpdb;
			self::$many[ 'author' . $id ] = $wpdb->prepare( 'post_author = %d', $id );
		}
	}

	/** Every address changed. */
	public static function on_addresses( $before, $now ) {
		self::$many['addresses'] = '1 = 1';
	}

	/**
	 * Notes that a post may have changed.
	 *
	 * @param int    $id     The post.
	 * @param string $type   A type that it was seen with; it may have another by now.
	 * @param bool   $public Whether it was seen in public.
	 */
	public static function mark_post( $id, $type = '', $public = false ) {
		$id   = (int) $id;
		$mark = isset( self::$posts[ $id ] ) ? self::$posts[ $id ] : array(
			'types'    => array(),
			'public'   => false,
			'language' => '',
		);
		if ( is_string( $type ) && '' !== $type ) {
			$mark['types'][ $type ] = $type;
		}
		$mark['public'] = $mark['public'] || true === $public;
		unset( $mark['only_cleaned'] );
		self::$posts[ $id ] = $mark;
	}

	/** Writes each thing that changed into the outbox, once; then sees to it that it is sent. */
	public static function write() {
		try {
			$entries = array();
			foreach ( self::$terms as $taxonomy => $terms ) {
				foreach ( $terms as $id => $language ) {
					$entries = array_merge( $entries, self::kinds_of_term( $id, $taxonomy, $language ) );
				}
			}
			foreach ( self::$posts as $id => $mark ) {
				$entries = array_merge( $entries, self::entries_of_post( $id, $mark ) );
			}
			Outbox::append( $entries );
			array_map( array( Outbox::class, 'append_posts' ), self::$many );
			if ( self::$announced ) {
				Outbox::close_mine();
			}
			self::$posts     = array();
			self::$terms     = array();
			self::$many      = array();
			self::$announced = array();
			Sender::after_request();
		} catch ( \Throwable $e ) {
			error_log( 'Copydesk: ' . $e->getMessage() ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions
		}
	}

	/** A post that was public or is; what never was is nobody's business. */
	private static function entries_of_post( $id, array $mark ) {
		$now   = get_post( $id );
		$types = $mark['types'];
		if ( $now ) {
			$types[ $now->post_type ] = $now->post_type;
		}
		if ( isset( $mark['cleaned'] ) && ! isset( $mark['saved'] ) ) {
			// It may have had another type, which nobody tells: what it is not any more is taken down.
			$types = array_merge( $types, array_combine( (array) Settings::get( 'types' ), (array) Settings::get( 'types' ) ) );
		}
		$entries = array();
		if ( $mark['public'] || ( $now && 'publish' === $now->post_status ) ) {
			foreach ( $types as $type ) {
				$entries = array_merge( $entries, self::kinds_of_post( $id, $type, $mark['language'] ) );
			}
		}
		return $entries;
	}

	private static function kinds_of_post( $id, $type, $language ) {
		return array_merge(
			Settings::has_type( $type ) ? array( array( 'post', $type, $id, '' ) ) : array(),
			Settings::is_glossary( $type ) ? array( array( 'glossary-post', $type, $id, $language ) ) : array()
		);
	}

	private static function kinds_of_term( $id, $taxonomy, $language ) {
		return array_merge(
			Settings::has_taxonomy( $taxonomy ) ? array( array( 'term', $taxonomy, $id, '' ) ) : array(),
			Settings::is_glossary( $taxonomy ) ? array( array( 'glossary-term', $taxonomy, $id, $language ) ) : array()
		);
	}

	private static function announce( array $entries ) {
		$new = array();
		foreach ( $entries as $entry ) {
			$name = "{$entry[0]}/{$entry[1]}/{$entry[2]}";
			if ( ! isset( self::$announced[ $name ] ) ) {
				self::$announced[ $name ] = $entry[3];
				$new[]                    = $entry;
			}
		}
		Outbox::append( $new, true );
	}
}

/** Posts and terms as an anonymous visitor reads them through the REST API. */
final class View {
	/** A post as it now is; for one that is not public, a notice without a word of it. */
	public static function of_post( $id, $type ) {
		$post = get_post( $id );
		if ( ! $post || $post->post_type !== $type ) {
			return self::gone( array( 'type' => $type ), $id );
		}
		if ( 'publish' !== $post->post_status || '' !== $post->post_password ) {
			return self::withheld( $post, '' !== $post->post_password );
		}
		$data = self::read( rest_get_route_for_post( $post ), array( '_embed' => 'author,wp:featuredmedia,wp:term' ) );
		if ( null === $data || ! empty( $data['content']['protected'] ) ) {
			return self::withheld( $post, true );
		}
		return $data;
	}

	/** A category, a tag or another term, or the notice that it is gone. */
	public static function of_term( $id, $taxonomy ) {
		$term = get_term( $id, $taxonomy );
		$data = $term instanceof \WP_Term ? self::read( rest_get_route_for_term( $term ) ) : null;
		return null === $data ? self::gone( array( 'taxonomy' => $taxonomy ), $id ) : $data;
	}

	/** The notice that something is gone, as WordPress answers to a deletion. */
	private static function gone( array $previous, $id ) {
		$previous += array(
			'id'   => (int) $id,
			'link' => home_url( '/' ),
		);
		return array(
			'deleted'  => true,
			'previous' => $previous,
		);
	}

	/** That a post is not public, and why. */
	private static function withheld( $post, $protected ) {
		return array(
			'id'      => (int) $post->ID,
			'type'    => $post->post_type,
			'status'  => $post->post_status,
			'link'    => home_url( '/' ),
			'content' => array( 'protected' => $protected ),
		);
	}

	/**
	 * What the REST API shows to a visitor; null where it shows nothing.
	 *
	 * @throws \RuntimeException When WordPress fails, which says nothing about the thing itself.
	 */
	private static function read( $route, array $query = array() ) {
		if ( '' === $route ) {
			return null;
		}
		$request = new \WP_REST_Request( 'GET', $route );
		$request->set_query_params( $query );
		$response = rest_do_request( $request );
		$status   = $response->get_status();
		if ( $status >= 500 ) {
			throw new \RuntimeException( 'the REST API answered ' . (int) $status . ' for ' . $route );
		}
		$embed = isset( $query['_embed'] ) ? wp_parse_list( $query['_embed'] ) : false;
		return $status >= 400 ? null : rest_get_server()->response_to_data( $response, $embed );
	}
}

/** Glossary entries: posts of a type, or terms of a taxonomy. */
final class Glossary {
	/** The language under which an entry was last told, kept beside it. */
	const SENT = '_copydesk_language';

	/** The entries to send for a row: the entry itself, and where its language changed, that it left the old one. */
	public static function of( $row ) {
		$kind     = 'glossary-post' === $row->kind ? 'post' : 'term';
		$id       = (int) $row->object_id;
		$now      = 'post' === $kind ? self::of_post( $id, $row->type ) : self::of_term( $id, $row->type );
		$before   = '' !== $row->language ? $row->language : self::sent_language( $kind, $id );
		$language = null === $now ? '' : $now['language'];
		$events   = null === $now ? array() : array( $now );
		if ( $language !== $before || null === $now ) {
			array_unshift( $events, self::left( $row, $before ) );
		}
		return null !== $now && '' === $before ? array( $now ) : $events;
	}

	/** Remembers the language under which an entry was told. */
	public static function remember( $row, array $event ) {
		$kind = 'glossary-post' === $row->kind ? 'post' : 'term';
		if ( empty( $event['deleted'] ) ) {
			update_metadata( $kind, $row->object_id, self::SENT, $event['language'] );
		}
	}

	/** The language under which an entry was last told; empty where it never was. */
	public static function sent_language( $kind, $id ) {
		return (string) get_metadata( $kind, $id, self::SENT, true );
	}

	private static function left( $row, $language ) {
		return array(
			'id'       => self::id( $row->type, $row->object_id ),
			'language' => '' === $language ? 'und' : $language,
			'deleted'  => true,
		);
	}

	private static function of_post( $id, $type ) {
		$view = get_post_type( $id ) === $type && Settings::is_glossary( $type ) ? View::of_post( $id, $type ) : array();
		if ( ! isset( $view['title']['rendered'] ) ) {
			return null;
		}
		$part = 'excerpt' === Settings::get( 'definition' ) ? 'excerpt' : 'content';
		$text = isset( $view[ $part ]['rendered'] ) ? $view[ $part ]['rendered'] : '';
		return self::entry( $type, $id, $view['title']['rendered'], $text, get_permalink( $id ), self::language_of_post( $id ), get_post_meta( $id, (string) Settings::get( 'aliases' ) ) );
	}

	private static function of_term( $id, $taxonomy ) {
		$term = get_term( $id, $taxonomy );
		if ( ! $term instanceof \WP_Term || ! Settings::is_glossary( $taxonomy ) ) {
			return null;
		}
		return self::entry( $taxonomy, $id, $term->name, $term->description, get_term_link( $term ), self::language_of_term( $id, $taxonomy ), get_term_meta( $id, (string) Settings::get( 'aliases' ) ) );
	}

	private static function entry( $type, $id, $term, $definition, $url, $language, $aliases ) {
		return array(
			'id'         => self::id( $type, $id ),
			'language'   => $language,
			'term'       => self::plain( $term ),
			'definition' => mb_substr( self::plain( $definition ), 0, 20000 ),
			'url'        => is_string( $url ) ? $url : '',
			'aliases'    => '' === Settings::get( 'aliases' ) ? array() : self::aliases( (array) $aliases ),
		);
	}

	/** One value a name, or several in one, set apart by | , ; or lines. */
	private static function aliases( array $values ) {
		$aliases = array();
		array_walk_recursive(
			$values,
			static function ( $value ) use ( &$aliases ) {
				$aliases = array_merge( $aliases, preg_split( '/[|,;\r\n]+/u', self::plain( (string) $value ) ) );
			}
		);
		return array_values( array_unique( array_filter( array_map( 'trim', $aliases ) ) ) );
	}

	private static function id( $type, $id ) {
		return $type . '-' . (int) $id;
	}

	private static function plain( $html ) {
		return trim( html_entity_decode( wp_strip_all_tags( $html ), ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
	}

	/** Polylang's word or WPML's; und, which is every language, where neither has one. */
	private static function language_of_post( $id ) {
		$language = function_exists( 'pll_get_post_language' ) ? pll_get_post_language( $id ) : null;
		if ( ! $language ) {
			$details  = apply_filters( 'wpml_post_language_details', null, $id );
			$language = is_array( $details ) && ! empty( $details['language_code'] ) ? $details['language_code'] : 'und';
		}
		return str_replace( '_', '-', (string) $language );
	}

	private static function language_of_term( $id, $taxonomy ) {
		$language = function_exists( 'pll_get_term_language' ) ? pll_get_term_language( $id ) : null;
		if ( ! $language ) {
			$language = apply_filters(
				'wpml_element_language_code',
				null,
				array(
					'element_id'   => $id,
					'element_type' => $taxonomy,
				)
			);
		}
		return $language ? str_replace( '_', '-', (string) $language ) : 'und';
	}
}

/** How the sending goes, for the settings page and for whoever wants to send next. */
final class State {
	const OPTION = 'copydesk_state';

	/** All of it. */
	public static function all() {
		$state = get_option( self::OPTION, array() );
		return array_merge(
			array(
				'delivered' => 0,
				'failures'  => 0,
				'since'     => 0,
				'why'       => '',
				'next'      => 0,
			),
			is_array( $state ) ? $state : array()
		);
	}

	/** Whether it is not yet time to try again. */
	public static function is_pausing() {
		$state = self::all();
		return $state['next'] > time() && $state['next'] <= time() + HOUR_IN_SECONDS;
	}

	/** Something was delivered. */
	public static function delivered() {
		update_option( self::OPTION, array( 'delivered' => time() ), false );
	}

	/** Something could not be delivered now; the pauses double, up to ten minutes. */
	public static function failed( $why, $retry_after = 0 ) {
		$state             = self::all();
		$pause             = min( 10 * MINUTE_IN_SECONDS, 5 * pow( 2, min( 10, $state['failures'] ) ) );
		$state['failures'] = $state['failures'] + 1;
		$state['since']    = $state['since'] ? $state['since'] : time();
		$state['why']      = $why;
		$state['next']     = time() + (int) max( $pause, min( $retry_after, HOUR_IN_SECONDS ) );
		update_option( self::OPTION, $state, false );
	}

	/** Forgets the pause, so that the next attempt is made at once. */
	public static function hurry() {
		$state = self::all();
		update_option( self::OPTION, array_merge( $state, array( 'next' => 0 ) ), false );
	}
}

/** Works the outbox off, one at a time on the whole site. */
final class Sender {
	const BATCH   = 25;
	const BYTES   = 2097152;
	const TIMEOUT = 10;
	const SECONDS = 25;
	const DEATHS  = 3;

	/** After a request, and after its answer where PHP can end that before itself. */
	public static function after_request() {
		if ( ! Outbox::has_waiting() || State::is_pausing() || ! self::is_free() ) {
			return;
		}
		if ( function_exists( 'fastcgi_finish_request' ) ) {
			fastcgi_finish_request();
			self::run();
		} elseif ( function_exists( 'litespeed_finish_request' ) ) {
			litespeed_finish_request();
			self::run();
		} elseif ( wp_doing_cron() || 'cli' === PHP_SAPI ) {
			self::run();
		} else {
			self::wake();
		}
	}

	/** Every minute, for what nothing else has sent. */
	public static function on_schedule() {
		if ( ! State::is_pausing() ) {
			self::run();
		}
	}

	/** Sends what waits, until nothing does, time is up or something fails. */
	public static function run() {
		$until = microtime( true ) + self::SECONDS;
		do {
			if ( ! self::lock() ) {
				return;
			}
			$user = get_current_user_id();
			wp_set_current_user( 0 );
			try {
				Outbox::adopt();
				do {
					$more = microtime( true ) < $until && self::send_next();
				} while ( $more );
			} finally {
				wp_set_current_user( $user );
				self::unlock();
			}
			// What came in while the lock was held had nobody to send it.
		} while ( microtime( true ) < $until && ! State::is_pausing() && Outbox::next( 1 ) );
	}

	/** Sends the next batch. False when there is none, or it did not arrive. */
	private static function send_next() {
		$rows = Outbox::next( self::BATCH );
		if ( ! $rows ) {
			return false;
		}
		if ( (int) $rows[0]->tries >= self::DEATHS ) {
			Outbox::refuse( $rows[0], __( 'WordPress ended each time it was read; a plugin or the memory limit may be the cause.', 'copydesk' ) );
			return true;
		}
		if ( (int) $rows[0]->tries > 0 ) {
			$rows = array_slice( $rows, 0, 1 );
		}
		Outbox::count_try( $rows, 1 );
		// The numbers are known; what is read from here on is at least as new as they are.
		wp_cache_flush_runtime();
		$parcel = self::pack( $rows );
		$sent   = ! $parcel['rows'] || self::deliver( $parcel );
		Outbox::count_try( $rows, -1 );
		return $sent;
	}

	/** As many of the rows as go to one address and into one request, each thing once. */
	private static function pack( array $rows ) {
		$parcel = array(
			'path'   => '',
			'rows'   => array(),
			'events' => array(),
			'bytes'  => 0,
		);
		foreach ( self::latest( $rows ) as $row ) {
			$path = 0 === strpos( $row->kind, 'glossary-' ) ? '/v1/glossary' : '/v1/events';
			if ( '' !== $parcel['path'] && ( $path !== $parcel['path'] || $parcel['bytes'] > self::BYTES ) ) {
				break;
			}
			try {
				$events = self::events( $row );
			} catch ( \Throwable $e ) {
				Outbox::refuse( $row, $e->getMessage() );
				continue;
			}
			$parcel['path'] = $path;
			foreach ( $events as $event ) {
				$json               = wp_json_encode( $event );
				$parcel['bytes']   += strlen( $json );
				$parcel['rows'][]   = $row;
				$parcel['events'][] = array( $json, $event['data'] );
			}
		}
		return $parcel;
	}

	/** Of several rows of one thing only the last, since each would say the same. */
	private static function latest( array $rows ) {
		$latest = array();
		foreach ( $rows as $row ) {
			$name = "{$row->kind}/{$row->type}/{$row->object_id}";
			if ( isset( $latest[ $name ] ) ) {
				$row->language = '' === $row->language ? $latest[ $name ]->language : $row->language;
				Outbox::remove( $latest[ $name ] );
			}
			unset( $latest[ $name ] );
			$latest[ $name ] = $row;
		}
		return $latest;
	}

	/** A row as CloudEvents. */
	private static function events( $row ) {
		if ( 'post' === $row->kind ) {
			$data = array( View::of_post( (int) $row->object_id, $row->type ) );
		} elseif ( 'term' === $row->kind ) {
			$data = array( View::of_term( (int) $row->object_id, $row->type ) );
		} else {
			$data = Glossary::of( $row );
		}
		$events = array();
		foreach ( $data as $index => $each ) {
			$events[] = array(
				'specversion' => '1.0',
				'id'          => $row->seq . ( $index ? '.' . $index : '' ),
				'source'      => home_url( '/' ),
				'type'        => 'org.wordpress.' . $row->kind,
				'subject'     => "{$row->type}/{$row->object_id}",
				'time'        => gmdate( 'Y-m-d\TH:i:s\Z', (int) $row->changed ),
				'sequence'    => (string) $row->seq,
				'data'        => $each,
			) + ( Outbox::SLOW === (int) $row->lane ? array( 'cause' => 'backfill' ) : array() );
		}
		return $events;
	}

	/** Sends a parcel and notes what became of each of its rows. */
	private static function deliver( array $parcel ) {
		$answer = self::post( $parcel['path'], '[' . implode( ',', array_column( $parcel['events'], 0 ) ) . ']', (string) $parcel['rows'][0]->seq );
		if ( '' !== $answer['why'] ) {
			State::failed( $answer['why'], $answer['retry_after'] );
			return false;
		}
		if ( count( $answer['items'] ) !== count( $parcel['rows'] ) ) {
			State::failed( __( 'The address answers, but not as Copydesk does.', 'copydesk' ) );
			return false;
		}
		foreach ( $answer['items'] as $i => $item ) {
			$row  = $parcel['rows'][ $i ];
			$last = ! isset( $parcel['rows'][ $i + 1 ] ) || $parcel['rows'][ $i + 1 ]->seq !== $row->seq;
			if ( ! self::settle( $row, $last ? $parcel['events'][ $i ][1] : null, $item ) ) {
				return false;
			}
		}
		State::delivered();
		return true;
	}

	/** What became of a row; its data is null while more of it follows. */
	private static function settle( $row, $data, array $item ) {
		$status = isset( $item['status'] ) ? (int) $item['status'] : 0;
		$why    = isset( $item['faults'] ) ? self::faults( $item['faults'] ) : '';
		if ( 202 === $status && null !== $data ) {
			Outbox::remove( $row );
			if ( 0 === strpos( $row->kind, 'glossary-' ) ) {
				Glossary::remember( $row, $data );
			}
		}
		if ( 202 === $status ) {
			return true;
		}
		if ( 422 === $status ) {
			Outbox::refuse( $row, $why );
			return true;
		}
		State::failed( $status . ' ' . $why );
		return false;
	}

	/**
	 * Posts a signed body, once more with the other side's time where the clocks disagree.
	 *
	 * @return array Items, and why there are none; seconds after which to come again.
	 */
	public static function post( $path, $body, $id ) {
		$response = self::attempt( $path, $body, $id, time() );
		$date     = is_wp_error( $response ) ? false : strtotime( (string) wp_remote_retrieve_header( $response, 'date' ) );
		if ( $date && 401 === wp_remote_retrieve_response_code( $response ) && abs( $date - time() ) > MINUTE_IN_SECONDS ) {
			$response = self::attempt( $path, $body, $id, $date );
		}
		if ( is_wp_error( $response ) ) {
			return self::no_answer( $response->get_error_message() );
		}
		$code   = (int) wp_remote_retrieve_response_code( $response );
		$answer = json_decode( wp_remote_retrieve_body( $response ), true );
		if ( isset( $answer['items'] ) && is_array( $answer['items'] ) ) {
			return array(
				'why'         => '',
				'items'       => $answer['items'],
				'retry_after' => 0,
			);
		}
		$detail = isset( $answer['detail'] ) ? $answer['detail'] : '';
		$faults = isset( $answer['faults'] ) ? self::faults( $answer['faults'] ) : '';
		return self::no_answer( trim( "HTTP {$code} {$detail} {$faults}" ), (int) wp_remote_retrieve_header( $response, 'retry-after' ) );
	}

	private static function no_answer( $why, $retry_after = 0 ) {
		return array(
			'why'         => mb_substr( $why, 0, 500 ),
			'items'       => array(),
			'retry_after' => $retry_after,
		);
	}

	private static function attempt( $path, $body, $id, $time ) {
		$settings = Settings::all();
		$key      = base64_decode( substr( $settings['secret'], strlen( 'whsec_' ) ) );
		$mac      = base64_encode( hash_hmac( 'sha256', "{$id}.{$time}.{$body}", $key, true ) );
		return wp_remote_post(
			untrailingslashit( $settings['address'] ) . $path . '?site=' . rawurlencode( self::site() ),
			array(
				'timeout'     => self::TIMEOUT,
				'redirection' => 0,
				'headers'     => array(
					'Content-Type'      => 'application/cloudevents-batch+json',
					'webhook-id'        => $id,
					'webhook-timestamp' => (string) $time,
					'webhook-signature' => 'v1,' . $mac,
				),
				'body'        => $body,
			)
		);
	}

	/** The site's name in Copydesk: the host of its address, with a port where that is unusual. */
	public static function site() {
		$port = wp_parse_url( home_url(), PHP_URL_PORT );
		return strtolower( (string) wp_parse_url( home_url(), PHP_URL_HOST ) ) . ( $port ? ':' . $port : '' );
	}

	private static function faults( $faults ) {
		$lines = array();
		foreach ( (array) $faults as $fault ) {
			$lines[] = implode( ': ', array_filter( array_map( 'strval', array_intersect_key( (array) $fault, array_flip( array( 'path', 'found', 'fix' ) ) ) ) ) );
		}
		return mb_substr( implode( '; ', $lines ), 0, 1000 );
	}

	/** Has another request of this very server do the sending: knocks, and does not wait for an answer. */
	private static function wake() {
		$address = isset( $_SERVER['SERVER_ADDR'] ) ? $_SERVER['SERVER_ADDR'] : ( isset( $_SERVER['SERVER_NAME'] ) ? $_SERVER['SERVER_NAME'] : '' ); // phpcs:ignore WordPress.Security
		$port    = isset( $_SERVER['SERVER_PORT'] ) ? (int) $_SERVER['SERVER_PORT'] : 0;
		if ( is_ssl() || ! $port || ! filter_var( $address, FILTER_VALIDATE_IP ) ) {
			return; // WP-Cron does it within a minute.
		}
		$address = false === strpos( $address, ':' ) ? $address : "[{$address}]";
		$socket  = @stream_socket_client( "tcp://{$address}:{$port}", $errno, $error, 0.002, STREAM_CLIENT_CONNECT | STREAM_CLIENT_ASYNC_CONNECT ); // phpcs:ignore
		if ( ! $socket ) {
			return;
		}
		$read   = null;
		$write  = array( $socket );
		$except = null;
		if ( @stream_select( $read, $write, $except, 0, 2000 ) ) { // phpcs:ignore
			$url = wp_parse_url( rest_url( 'copydesk/v1/send' ) );
			fwrite( // phpcs:ignore WordPress.WP.AlternativeFunctions
				$socket,
				'POST ' . $url['path'] . ( isset( $url['query'] ) ? '?' . $url['query'] : '' ) . " HTTP/1.1\r\nHost: " . self::site()
					. "\r\nX-Copydesk-Wake: " . self::wake_word() . "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
			);
		}
		fclose( $socket ); // phpcs:ignore WordPress.WP.AlternativeFunctions
	}

	/** What only this site can know. */
	private static function wake_word() {
		return wp_hash( 'copydesk-wake' );
	}

	/** The address that wake() knocks at. */
	public static function register_route() {
		register_rest_route(
			'copydesk/v1',
			'/send',
			array(
				'methods'             => 'POST',
				'permission_callback' => static function ( $request ) {
					return hash_equals( self::wake_word(), (string) $request->get_header( 'x_copydesk_wake' ) );
				},
				'callback'            => static function () {
					ignore_user_abort( true );
					self::run();
					return new \WP_REST_Response( null, 204 );
				},
			)
		);
	}

	private static function lock_name() {
		global $wpdb;
		return substr( 'copydesk_' . md5( DB_NAME . $wpdb->prefix ), 0, 64 );
	}

	private static function is_free() {
		global $wpdb;
		return (bool) $wpdb->get_var( $wpdb->prepare( 'SELECT IS_FREE_LOCK(%s)', self::lock_name() ) );
	}

	private static function lock() {
		global $wpdb;
		return (bool) $wpdb->get_var( $wpdb->prepare( 'SELECT GET_LOCK(%s, 0)', self::lock_name() ) );
	}

	private static function unlock() {
		global $wpdb;
		$wpdb->get_var( $wpdb->prepare( 'SELECT RELEASE_LOCK(%s)', self::lock_name() ) );
	}
}

/** Settings → Copydesk. */
final class Page {
	/** Puts it into the menu. */
	public static function add() {
		add_options_page( __( 'Copydesk', 'copydesk' ), __( 'Copydesk', 'copydesk' ), 'manage_options', 'copydesk', array( __CLASS__, 'show' ) );
	}

	/** Lets WordPress keep what is typed in. */
	public static function register() {
		register_setting( 'copydesk', Settings::OPTION, array( 'sanitize_callback' => array( __CLASS__, 'sanitize' ) ) );
	}

	/** What was typed in, made safe. An empty secret is replaced by a new one. */
	public static function sanitize( $given ) {
		$given  = is_array( $given ) ? $given : array();
		$secret = isset( $given['secret'] ) ? trim( sanitize_text_field( $given['secret'] ) ) : '';
		if ( '' !== $secret && ! preg_match( '/^whsec_[A-Za-z0-9+\/]{32,}={0,2}$/', $secret ) ) {
			add_settings_error( 'copydesk', 'secret', __( 'The secret is no key of Standard Webhooks (whsec_ and base64 of at least 24 bytes); a new one was made.', 'copydesk' ) );
			$secret = '';
		}
		return array(
			'address'    => isset( $given['address'] ) ? esc_url_raw( trim( $given['address'] ), array( 'http', 'https' ) ) : '',
			'secret'     => '' === $secret ? Settings::new_secret() : $secret,
			'types'      => isset( $given['types'] ) ? array_map( 'sanitize_key', (array) $given['types'] ) : array(),
			'glossary'   => isset( $given['glossary'] ) ? array_map( 'sanitize_key', (array) $given['glossary'] ) : array(),
			'definition' => isset( $given['definition'] ) && 'excerpt' === $given['definition'] ? 'excerpt' : 'content',
			'aliases'    => isset( $given['aliases'] ) ? sanitize_text_field( $given['aliases'] ) : '',
		);
	}

	/** The buttons: test, send everything again. */
	public static function act() {
		if ( ! current_user_can( 'manage_options' ) ) {
			wp_die( esc_html__( 'You may not do this.', 'copydesk' ), '', array( 'response' => 403 ) );
		}
		check_admin_referer( 'copydesk' );
		if ( isset( $_POST['resend'] ) ) {
			Outbox::append_all();
			State::hurry();
			$said = __( 'Everything that is published is on its way again.', 'copydesk' );
		} else {
			$answer = Sender::post( '/v1/events', '[]', 'test-' . wp_generate_uuid4() );
			/* translators: %s: what Copydesk answered. */
			$said = '' === $answer['why'] ? __( 'Copydesk answers and knows this site.', 'copydesk' ) : sprintf( __( 'It does not work: %s', 'copydesk' ), $answer['why'] );
			if ( '' === $answer['why'] ) {
				State::hurry();
			}
		}
		set_transient( 'copydesk_said_' . get_current_user_id(), $said, MINUTE_IN_SECONDS );
		wp_safe_redirect( admin_url( 'options-general.php?page=copydesk' ) );
		exit;
	}

	/** The page. */
	public static function show() {
		if ( ! current_user_can( 'manage_options' ) ) {
			return;
		}
		Outbox::install();
		$all = Settings::all();
		if ( '' === $all['secret'] ) {
			$all['secret'] = Settings::new_secret();
		}
		$said = get_transient( 'copydesk_said_' . get_current_user_id() );
		delete_transient( 'copydesk_said_' . get_current_user_id() );
		echo '<div class="wrap"><h1>' . esc_html__( 'Copydesk', 'copydesk' ) . '</h1>';
		if ( $said ) {
			echo '<div class="notice notice-info"><p>' . esc_html( $said ) . '</p></div>';
		}
		self::show_state();
		echo '<form method="post" action="options.php">';
		settings_fields( 'copydesk' );
		echo '<table class="form-table" role="presentation">';
		self::row( __( 'Address of Copydesk', 'copydesk' ), '<input class="regular-text" type="url" name="copydesk[address]" value="' . esc_attr( $all['address'] ) . '" placeholder="https://copydesk.example.org">' );
		self::row( __( 'Secret', 'copydesk' ), '<input class="regular-text code" name="copydesk[secret]" autocomplete="off" value="' . esc_attr( $all['secret'] ) . '">', sprintf( /* translators: %s: a setting. */ __( 'Copydesk must know it: COPYDESK_INGEST_SECRETS holds %s', 'copydesk' ), Sender::site() . '=…' ) );
		self::row( __( 'Post types to publish', 'copydesk' ), self::boxes( 'types', get_post_types( array( 'show_in_rest' => true, 'public' => true ), 'objects' ), $all['types'] ) ); // phpcs:ignore WordPress.Arrays
		self::row( __( 'Glossary entries are', 'copydesk' ), self::boxes( 'glossary', array_merge( get_post_types( array( 'show_in_rest' => true ), 'objects' ), get_taxonomies( array( 'public' => true ), 'objects' ) ), $all['glossary'] ) );
		self::row( __( 'Their definition is', 'copydesk' ), '<select name="copydesk[definition]"><option value="content">' . esc_html__( 'the content', 'copydesk' ) . '</option><option value="excerpt"' . selected( $all['definition'], 'excerpt', false ) . '>' . esc_html__( 'the excerpt', 'copydesk' ) . '</option></select>' );
		self::row( __( 'Field with their other names', 'copydesk' ), '<input name="copydesk[aliases]" value="' . esc_attr( $all['aliases'] ) . '">' );
		echo '</table>';
		submit_button();
		echo '</form><form method="post" action="' . esc_url( admin_url( 'admin-post.php' ) ) . '"><input type="hidden" name="action" value="copydesk">';
		wp_nonce_field( 'copydesk' );
		submit_button( __( 'Test', 'copydesk' ), 'secondary', 'test', false );
		echo ' ';
		submit_button( __( 'Send everything again', 'copydesk' ), 'secondary', 'resend', false );
		echo '</form></div>';
	}

	private static function show_state() {
		$state  = State::all();
		$counts = Outbox::counts();
		echo '<p>';
		/* translators: %s: a date, or never. */
		echo esc_html( sprintf( __( 'Last delivered: %s.', 'copydesk' ), $state['delivered'] ? wp_date( 'Y-m-d H:i:s', $state['delivered'] ) : __( 'never', 'copydesk' ) ) ) . ' ';
		/* translators: %d: how many. */
		echo esc_html( sprintf( __( 'Waiting: %d.', 'copydesk' ), $counts->waiting ) );
		if ( $state['failures'] ) {
			/* translators: 1: a date, 2: why, 3: a date. */
			echo '<br><strong>' . esc_html( sprintf( __( 'Failing since %1$s: %2$s Next attempt at %3$s.', 'copydesk' ), wp_date( 'Y-m-d H:i:s', $state['since'] ), $state['why'], wp_date( 'H:i:s', $state['next'] ) ) ) . '</strong>';
		}
		if ( $counts->refused ) {
			/* translators: 1: how many, 2: why. */
			echo '<br><strong>' . esc_html( sprintf( __( 'Refused: %1$d, one of them because: %2$s', 'copydesk' ), $counts->refused, $counts->why ) ) . '</strong>';
		}
		echo '</p>';
	}

	private static function row( $label, $field, $note = '' ) {
		// phpcs:ignore WordPress.Security.EscapeOutput -- the fields are escaped where they are made.
		echo '<tr><th scope="row">' . esc_html( $label ) . '</th><td>' . $field . ( '' === $note ? '' : '<p class="description">' . esc_html( $note ) . '</p>' ) . '</td></tr>';
	}

	private static function boxes( $name, array $objects, $checked ) {
		$boxes = '';
		foreach ( $objects as $object ) {
			$boxes .= '<label><input type="checkbox" name="copydesk[' . esc_attr( $name ) . '][]" value="' . esc_attr( $object->name ) . '"' . checked( in_array( $object->name, (array) $checked, true ), true, false ) . '> ' . esc_html( $object->label . ' (' . $object->name . ')' ) . '</label><br>';
		}
		return $boxes;
	}
}

/** Starts the plugin. */
function start() {
	add_action( 'admin_menu', array( Page::class, 'add' ) );
	add_action( 'admin_init', array( Page::class, 'register' ) );
	add_action( 'admin_post_copydesk', array( Page::class, 'act' ) );
	if ( ! Settings::are_complete() ) {
		return;
	}
	add_action( 'init', array( Outbox::class, 'install' ) );
	add_action( 'rest_api_init', array( Sender::class, 'register_route' ) );
	add_action( 'copydesk_send', array( Sender::class, 'on_schedule' ) );
	add_action( 'copydesk_rebase', array( Outbox::class, 'rebase' ) );
	add_filter(
		'cron_schedules', // phpcs:ignore WordPress.WP.CronInterval
		static function ( $schedules ) {
			$schedules['copydesk'] = array(
				'interval' => MINUTE_IN_SECONDS,
				'display'  => 'Copydesk',
			);
			return $schedules;
		}
	);
	add_action(
		'init',
		static function () {
			if ( ! wp_next_scheduled( 'copydesk_send' ) ) {
				wp_schedule_event( time(), 'copydesk', 'copydesk_send' );
			}
			if ( ! wp_next_scheduled( 'copydesk_rebase' ) ) {
				wp_schedule_event( time(), 'daily', 'copydesk_rebase' );
			}
		}
	);
	Changes::watch();
}

/** Ends what would run by itself. */
function stop() {
	wp_clear_scheduled_hook( 'copydesk_send' );
	wp_clear_scheduled_hook( 'copydesk_rebase' );
}

/** Notes, once, what is to be done when the plugin is deleted. */
function activate() {
	register_uninstall_hook( __FILE__, array( Outbox::class, 'uninstall' ) );
}

register_activation_hook( __FILE__, __NAMESPACE__ . '\activate' );
register_deactivation_hook( __FILE__, __NAMESPACE__ . '\stop' );
start();
