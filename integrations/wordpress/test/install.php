<?php
/**
 * Installs WordPress in the folder given, unless that is done, with an application password for its admin.
 *
 * @package Copydesk
 */

list( , $dir ) = $argv;
define( 'WP_INSTALLING', true );
$_SERVER += array(
	'HTTP_HOST'       => '127.0.0.1',
	'REQUEST_URI'     => '/',
	'REQUEST_METHOD'  => 'GET',
	'SERVER_PROTOCOL' => 'HTTP/1.1',
);
require $dir . '/site/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
if ( is_blog_installed() ) {
	return;
}
add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'A Test Magazine', 'admin', 'admin@magazine.test', true, '', 'admin' );
$wp_rewrite->set_permalink_structure( '/%year%/%monthnum%/%day%/%postname%/' );
flush_rewrite_rules( false );
switch_theme( 'twentytwentyfive' );
list( $password ) = WP_Application_Passwords::create_new_application_password( 1, array( 'name' => 'test' ) );
file_put_contents( $dir . '/password', $password );
