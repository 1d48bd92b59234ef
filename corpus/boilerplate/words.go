package boilerplate

import (
	"strings"
)

// cue is what the wording of a line says of it.
type cue uint8

const (
	none       cue = iota
	action         // asks the reader to do something on the site, or owns it
	credit         // names where a picture or the text came from; residue among residue only
	related        // stands over a list of other articles
	interrupts     // stands inside a text and is residue there too
)

// The lists below hold lower-case wording in English, Russian, French, Spanish
// and German, as it stands on news and institutional sites in general. A whole
// line must equal an entry of the first kind, and begin with one of the
// second; signs around the line do not count.

// menu are names of sections of sites that stand alone above a headline.
// Kinds of text ("opinion", "interview", "press release") are no residue.
var menu = set(`
home; home page; homepage; main; main page; start page; menu; main menu; skip to content; skip to main content;
news; all news; latest news; breaking news; top news; news and events; news & events; newsroom; news room;
media center; media centre; press center; press centre; press room; press office; press service; media room;
search; site map; sitemap; back; back to news; back to list; go back; archive; news archive;
главная; главная страница; на главную; меню; новости; все новости; последние новости; лента новостей; главные новости;
пресс-центр; пресс-служба; медиа-центр; медиацентр; поиск; карта сайта; назад; назад к списку; архив новостей; перейти к содержанию;
accueil; page d'accueil; menu principal; actualités; toutes les actualités; à la une; dernières nouvelles; espace presse;
centre de presse; salle de presse; plan du site; recherche; retour; retour à la liste; aller au contenu;
inicio; página principal; menú; menú principal; noticias; todas las noticias; últimas noticias; actualidad; sala de prensa;
centro de prensa; mapa del sitio; buscar; volver; volver al listado; ir al contenido;
startseite; menü; hauptmenü; nachrichten; alle nachrichten; aktuelles; pressezentrum; pressestelle; presseportal; suche;
zurück; zurück zur übersicht; zum inhalt; zum inhalt springen; seitenübersicht
`)

// actions are whole lines that ask the reader to act on the site.
var actions = set(`
share; share this; share this article; share this page; share this post; share this story; share on facebook; share on twitter;
share on x; share on linkedin; share on whatsapp; share via email; tweet; retweet; pin it; like; like us on facebook; copy link;
link copied; print; print this page; print page; print article; print version; printable version; save as pdf; download pdf;
email this; email this article; send to a friend; send by email; bookmark; add to favorites; add to favourites;
subscribe; subscribe now; subscribe to our newsletter; sign up; sign up now; sign up for our newsletter; newsletter; log in; login;
sign in; log out; register; my account; leave a comment; post a comment; add a comment; no comments; no comments yet;
view comments; show comments; load more; show more; view all; see all; all news; more news; next article; previous article;
next; previous; back to top; to top; scroll to top; report an error; report a mistake; feedback; send feedback; contact us;
terms of use; terms of service; terms and conditions; privacy policy; privacy; cookie policy; cookie settings;
accept cookies; accept all; accept all cookies; advertise with us; all rights reserved; rss; rate this article; views; hits;
поделиться; поделиться ссылкой; поделиться в социальных сетях; поделиться новостью; рассказать друзьям; скопировать ссылку;
распечатать; печать; версия для печати; отправить по почте; отправить другу; сохранить; подписаться; подписаться на новости;
подписаться на рассылку; войти; вход; выйти; регистрация; зарегистрироваться; авторизоваться; личный кабинет;
оставить комментарий; добавить комментарий; показать комментарии; показать ещё; показать еще; загрузить ещё;
загрузить еще; ещё новости; еще новости; все новости; наверх; вверх; к началу страницы; следующая новость; предыдущая новость;
сообщить об ошибке; обратная связь; контакты; политика конфиденциальности; пользовательское соглашение;
все права защищены; реклама на сайте; просмотров; принять; принять все; лента новостей;
partager; partager cet article; partager cette page; partager sur facebook; partager sur twitter; tweeter; imprimer;
imprimer cette page; imprimer l'article; version imprimable; envoyer par courriel; envoyer par e-mail; envoyer à un ami;
s'abonner; abonnez-vous; je m'abonne; s'inscrire; inscrivez-vous; se connecter; connexion; déconnexion; mon compte;
laisser un commentaire; ajouter un commentaire; voir plus; afficher plus; toutes les actualités;
haut de page; retour en haut; article suivant; article précédent; signaler une erreur; nous contacter; contactez-nous;
mentions légales; politique de confidentialité; conditions d'utilisation; tous droits réservés; accepter;
tout accepter; accepter tous les cookies; gérer les cookies;
compartir; compartir esta noticia; compartir en facebook; compartir en twitter; compartir este artículo; tuitear; imprimir;
imprimir esta página; versión para imprimir; enviar por correo; enviar a un amigo; suscribirse; suscríbete; suscríbase;
registrarse; regístrate; iniciar sesión; cerrar sesión; mi cuenta; dejar un comentario; deja un comentario;
ver más; mostrar más; cargar más; todas las noticias; volver arriba; ir arriba; artículo siguiente; artículo anterior;
contacto; contáctenos; aviso legal; política de privacidad; política de cookies; términos de uso;
todos los derechos reservados; aceptar; aceptar todo; aceptar cookies;
teilen; artikel teilen; seite teilen; auf facebook teilen; auf twitter teilen; twittern; drucken; seite drucken;
artikel drucken; druckversion; per e-mail senden; weiterempfehlen; abonnieren; newsletter abonnieren; jetzt abonnieren;
anmelden; einloggen; abmelden; registrieren; jetzt registrieren; mein konto; kommentar schreiben;
kommentar hinterlassen; mehr anzeigen; mehr laden; alle nachrichten; nach oben; zum seitenanfang; nächster artikel;
vorheriger artikel; fehler melden; kontakt; impressum; datenschutz; datenschutzerklärung; nutzungsbedingungen;
alle rechte vorbehalten; akzeptieren; alle akzeptieren; alle cookies akzeptieren; cookie-einstellungen
`)

// actionStarts begin lines of the same kind.
var actionStarts = beginnings(`
©; copyright ©; copyright (c); (c) 19; (c) 20; follow us on; follow us in; join us on; find us on; like us on;
subscribe to our; sign up for our; sign up to our; get our newsletter; download our app; please log in; please sign in;
please login; you must be logged in; log in to; sign in to; to leave a comment; we use cookies; this site uses cookies;
this website uses cookies; by continuing to use this site; your feedback about the site; if you find a mistake;
if you have found a spelling error; found a mistake; share on facebook; share on social; rate this; tags:; views:; share:;
подписывайтесь на наш; подписывайтесь на нас; подпишитесь на наш; следите за нами; следите за нашими новостями;
читайте нас в; мы в соцсетях; мы в социальных сетях; присоединяйтесь к нам; авторизуйтесь; пожалуйста, авторизуйтесь;
войдите, чтобы; чтобы оставить комментарий; зарегистрируйтесь, чтобы; мы используем cookie; мы используем файлы cookie;
этот сайт использует; сайт использует файлы cookie; продолжая использовать сайт; ваш отзыв; ваши отзывы; оставьте отзыв;
оставить отзыв; нашли ошибку; если вы нашли ошибку; если вы заметили ошибку; заметили ошибку; при использовании материалов;
при цитировании материалов; использование материалов сайта; теги:; просмотров:; поделиться:; количество просмотров;
suivez-nous sur; rejoignez-nous sur; abonnez-vous à notre; inscrivez-vous à notre; recevez notre newsletter;
veuillez vous connecter; connectez-vous pour; vous devez être connecté; nous utilisons des cookies; ce site utilise des cookies;
en poursuivant votre navigation; votre avis sur le site; partager sur; reproduction interdite;
síguenos en; síganos en; únete a nosotros; suscríbete a nuestr; suscríbase a nuestr; inicie sesión; inicia sesión para;
debes iniciar sesión; utilizamos cookies; este sitio utiliza cookies; este sitio web utiliza cookies; si continúa navegando;
compartir en; etiquetas:; prohibida su reproducción;
folgen sie uns; folge uns auf; abonnieren sie unser; melden sie sich für unseren; bitte melden sie sich an; bitte loggen sie sich;
sie müssen angemeldet sein; wir verwenden cookies; diese website verwendet cookies; diese seite verwendet cookies;
ihre meinung zur website; teilen auf; nachdruck verboten
`)

// rights stand anywhere in a line that claims copyright.
var rights = list(`
all rights reserved; все права защищены; tous droits réservés; todos los derechos reservados; alle rechte vorbehalten
`)

// creditStarts begin lines that say where a picture or the text came from.
var creditStarts = beginnings(`
photo:; photos:; photo by; photo credit; photo courtesy; photo source; image:; images:; image credit; image courtesy; picture:;
pictures:; cover photo; featured image; video:; source:; sources:; based on materials; based on the materials; based on reports by;
original article; originally published; republished from; via:; text and photo; illustration:;
фото:; фото из; фото с; фото пресс-службы; фотографии:; иллюстрация:; видео:; источник:; источники:; источник фото;
по материалам; по сообщениям; по информации сайта; материал подготовлен; использованы материалы; обложка:;
photo :; photos :; crédit photo; crédits photo; crédit :; crédits :; source :; sources :; image :; d'après des informations de;
avec les informations de; illustration :;
foto:; fotos:; foto de; foto cortesía; fotografía:; crédito de la foto; imagen:; fuente:; fuentes:; con información de;
foto von; bild:; bilder:; bildquelle; bildnachweis; fotonachweis; quelle:; quellen:; mit material von; titelbild:
`)

// relatedLines stand over a list of other articles.
var relatedLines = set(`
related; related news; related articles; related stories; related posts; related content; related links; related materials;
read also; read more; read next; more on this topic; more on this story; more news; other news; latest news; most read;
most popular; popular; popular news; trending; trending now; recommended; recommended for you; you may also like;
you might also like; don't miss; news of the day; recent posts; recent news; top stories; also in this section;
читайте также; читать также; ещё по теме; еще по теме; по теме; материалы по теме; новости по теме; похожие новости;
похожие материалы; другие новости; последние новости; популярное; популярные новости; самое читаемое; главное за день; рекомендуем;
вам может быть интересно; топ новостей; лента;
à lire aussi; lire aussi; sur le même sujet; articles liés; articles similaires; articles connexes; les plus lus;
le plus lu; dernières nouvelles; dernières actualités; autres actualités; recommandé pour vous; vous aimerez aussi;
lea también; lee también; leer también; noticias relacionadas; artículos relacionados; más noticias;
otras noticias; últimas noticias; lo más leído; lo más visto; más leídas; te puede interesar; le puede interesar; recomendados;
lesen sie auch; lesen sie mehr; mehr zum thema; zum thema; ähnliche artikel; verwandte artikel; weitere nachrichten;
weitere artikel; weitere meldungen; meistgelesen; am meisten gelesen; das könnte sie auch interessieren; empfohlen
`)

// interruptions are whole lines that stand between paragraphs.
var interruptions = set(`
advertisement; advertisements; sponsored; sponsored content; continue reading; continue reading below; story continues below;
article continues below; story continues below advertisement; read more; read more...; click here to read more; learn more;
реклама; на правах рекламы; читать далее; читать дальше; подробнее; читать полностью;
publicité; lire la suite; en savoir plus; contenu sponsorisé;
publicidad; leer más; seguir leyendo; contenido patrocinado;
anzeige; werbung; weiterlesen; mehr lesen; weiter lesen
`)

// interruptionStarts begin lines that send the reader to another article.
var interruptionStarts = beginnings(`
read also:; also read:; read more:; related:; читайте также:; читать также:; подробнее:;
à lire aussi :; à lire aussi:; lire aussi :; lire aussi:; lea también:; lee también:; leer más:; te puede interesar:;
lesen sie auch:; mehr zum thema:
`)

// cueOf returns what the wording of a line says.
func cueOf(l line) cue {
	key := strings.ReplaceAll(l.key, "’", "'")
	switch {
	case interruptions[key], interruptionStarts.begin(key):
		return interrupts
	case relatedLines[key]:
		return related
	case actions[key], actionStarts.begin(key), containsAny(key, rights), isCopyright(key):
		return action
	case creditStarts.begin(key) && l.words <= maxCreditWords:
		return credit
	}
	return none
}

// maxCreditWords is the length in words of the longest credit.
const maxCreditWords = 16

// isMenu reports whether a whole line names a section of a site.
func isMenu(key string) bool { return menu[key] }

// isPath reports whether a line leads from the start of a site to a section,
// as "Home > News > Politics" does.
func isPath(s string) bool {
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(">»›→/|\\", r) })
	return len(parts) >= 2 && len(parts) <= 8 && isMenu(strings.ToLower(strings.TrimFunc(parts[0], isSign)))
}

// isCopyright reports whether a line is "Copyright", a year and little else.
func isCopyright(key string) bool {
	return strings.HasPrefix(key, "copyright ") && strings.ContainsAny(key, "0123456789") && len(strings.Fields(key)) <= 8
}

func containsAny(s string, parts []string) bool {
	for _, part := range parts {
		if strings.Contains(s, part) {
			return true
		}
	}
	return false
}

// starts are the beginnings of lines, by their first byte.
type starts map[byte][]string

func beginnings(entries string) starts {
	found := starts{}
	for _, entry := range list(entries) {
		found[entry[0]] = append(found[entry[0]], entry)
	}
	return found
}

// begin reports whether s begins with one of the entries.
func (b starts) begin(s string) bool {
	if s == "" {
		return false
	}
	for _, start := range b[s[0]] {
		if strings.HasPrefix(s, start) {
			return true
		}
	}
	return false
}

// list returns the entries of a list that are parted by semicolons.
func list(entries string) []string {
	var found []string
	for entry := range strings.SplitSeq(entries, ";") {
		if entry = strings.TrimSpace(entry); entry != "" {
			found = append(found, entry)
		}
	}
	return found
}

// set returns the entries of a list as a set.
func set(entries string) map[string]bool {
	found := map[string]bool{}
	for _, entry := range list(entries) {
		found[entry] = true
	}
	return found
}
