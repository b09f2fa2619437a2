/** Sleutel van de OpenID-aanbieder; null als er geen is. */
export const OPENID = Symbol('Openid');
/** Sleutel van het adres waarop mensen de console bereiken; null: zoals het verzoek het zegt. */
export const HUBADRES = Symbol('Hubadres');
