/** Sleutels van de diensten die niet uit de opslag komen; `consoleVoor` vult ze. */
export const LOGBOEK = Symbol('Logboek');
export const RELAIS = Symbol('Relais');
export const VRIJE_DAGEN = Symbol('VrijeDagen');
export const BEWAARBELEID = Symbol('Bewaarbeleid');
export const VERSIEARCHIEF = Symbol('Versiearchief');
export const WACHTRIJEN = Symbol('Wachtrijen');
