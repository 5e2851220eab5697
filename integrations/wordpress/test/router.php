<?php
/**
 * What a web server would do for WordPress: files as they are, PHP run in its folder, the rest to index.php; and a
 * line in the log for each request.
 *
 * @package Copydesk
 */

$root = $_SERVER['DOCUMENT_ROOT'];
file_put_contents( dirname( $root ) . '/requests.log', "{$_SERVER['REQUEST_METHOD']} {$_SERVER['REQUEST_URI']}\n", FILE_APPEND | LOCK_EX );
$path = rawurldecode( (string) parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
if ( is_dir( $root . $path ) && is_file( $root . rtrim( $path, '/' ) . '/index.php' ) ) {
	$path = rtrim( $path, '/' ) . '/index.php';
}
if ( '/' === $path || ! is_file( $root . $path ) ) {
	$path = '/index.php';
}
if ( '.php' !== substr( $path, -4 ) ) {
	return false;
}
$_SERVER['SCRIPT_NAME']     = $path;
$_SERVER['PHP_SELF']        = $path;
$_SERVER['SCRIPT_FILENAME'] = $root . $path;
chdir( dirname( $root . $path ) );
require $root . $path;
