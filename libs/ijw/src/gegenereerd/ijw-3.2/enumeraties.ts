// Gegenereerd uit xsd/ijw/3.2 door scripts/genereer-types.mjs; niet met de hand wijzigen.

/** De waarden die het basisschema per type toestaat. */
export const ENUMERATIES = {
  LDT_AanduidingWoonadres: ['AB', 'BY', 'TO', 'WW'],
  LDT_AdresSoort: ['01', '02', '03', '04'],
  LDT_Communicatievorm: ['1', '2', '3'],
  LDT_DatumGebruik: ['1', '2', '3'],
  LDT_DebetCredit: ['C', 'D'],
  LDT_Eenheid: ['01', '04', '14', '16', '82', '83', '84'],
  LDT_Frequentie: ['1', '2', '4', '6'],
  LDT_Geslacht: ['0', '1', '2'],
  LDT_JaNee: ['1', '2'],
  LDT_JuridischeStatus: ['01', '02', '03', '04', '05', '11', '12'],
  LDT_LandCode: ['AD', 'AE', 'AF', 'AG', 'AI', 'AL', 'AM', 'AO', 'AQ', 'AR', 'AS', 'AT', 'AU', 'AW', 'AX', 'AZ', 'BA', 'BB', 'BD', 'BE', 'BF', 'BG', 'BH', 'BI', 'BJ', 'BL', 'BM', 'BN', 'BO', 'BQ', 'BR', 'BS', 'BT', 'BV', 'BW', 'BY', 'BZ', 'CA', 'CC', 'CD', 'CF', 'CG', 'CH', 'CI', 'CK', 'CL', 'CM', 'CN', 'CO', 'CR', 'CU', 'CV', 'CW', 'CX', 'CY', 'CZ', 'DE', 'DJ', 'DK', 'DM', 'DO', 'DZ', 'EC', 'EE', 'EG', 'EH', 'ER', 'ES', 'ET', 'FI', 'FJ', 'FK', 'FM', 'FO', 'FR', 'GA', 'GB', 'GD', 'GE', 'GF', 'GG', 'GH', 'GI', 'GL', 'GM', 'GN', 'GP', 'GQ', 'GR', 'GS', 'GT', 'GU', 'GW', 'GY', 'HK', 'HM', 'HN', 'HR', 'HT', 'HU', 'ID', 'IE', 'IL', 'IM', 'IN', 'IO', 'IQ', 'IR', 'IS', 'IT', 'JE', 'JM', 'JO', 'JP', 'KE', 'KG', 'KH', 'KI', 'KM', 'KN', 'KP', 'KR', 'KW', 'KY', 'KZ', 'LA', 'LB', 'LC', 'LI', 'LK', 'LR', 'LS', 'LT', 'LU', 'LV', 'LY', 'MA', 'MC', 'MD', 'ME', 'MF', 'MG', 'MH', 'MK', 'ML', 'MM', 'MN', 'MO', 'MP', 'MQ', 'MR', 'MS', 'MT', 'MU', 'MV', 'MW', 'MX', 'MY', 'MZ', 'NA', 'NC', 'NE', 'NF', 'NG', 'NI', 'NL', 'NO', 'NP', 'NR', 'NU', 'NZ', 'OM', 'PA', 'PE', 'PF', 'PG', 'PH', 'PK', 'PL', 'PM', 'PN', 'PR', 'PS', 'PT', 'PW', 'PY', 'QA', 'RE', 'RO', 'RS', 'RU', 'RW', 'SA', 'SB', 'SC', 'SD', 'SE', 'SG', 'SH', 'SI', 'SJ', 'SK', 'SL', 'SM', 'SN', 'SO', 'SR', 'SS', 'ST', 'SV', 'SX', 'SY', 'SZ', 'TC', 'TD', 'TF', 'TG', 'TH', 'TJ', 'TK', 'TL', 'TM', 'TN', 'TO', 'TR', 'TT', 'TV', 'TW', 'TZ', 'UA', 'UG', 'UM', 'US', 'UY', 'UZ', 'VA', 'VC', 'VE', 'VG', 'VI', 'VN', 'VU', 'WF', 'WS', 'YE', 'YT', 'ZA', 'ZM', 'ZW'],
  LDT_NaamGebruik: ['1', '2', '3', '4', '5', '6'],
  LDT_ProductCategorie: ['31', '32', '33', '34', '35', '36', '37', '38', '40', '41', '42', '43', '44', '45', '46', '47', '48', '49', '50', '51', '52', '53', '54', '55'],
  LDT_RedenAfwijzingVerzoek: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
  LDT_RedenBeeindiging: ['02', '20', '31', '32', '33', '34', '35', '36', '37', '38', '39'],
  LDT_RedenVerzoek: ['1', '2'],
  LDT_RedenWijziging: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14'],
  LDT_RetourCode: ['0001', '0200', '0233', '0611', '8001', '8017', '8021', '8187', '8214', '8848', '9019', '9056', '9063', '9069', '9071', '9074', '9307', '9308', '9319', '9321', '9322', '9326', '9332', '9333', '9338', '9339', '9340', '9341', '9346', '9347', '9349', '9350', '9351', '9355', '9357', '9359', '9360', '9361', '9365', '9366', '9367', '9369', '9373', '9374', '9375', '9379', '9384', '9385', '9387', '9388', '9389', '9390', '9411', '9412', '9413', '9414', '9415', 'S300', 'S329'],
  LDT_SoortRelatie: ['03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24', '25'],
  LDT_StatusAanlevering: ['1', '2', '3', '9'],
  LDT_TypeVerwijzer: ['01', '02', '03', '04', '05', '06', '08'],
  LDT_VerzoekAntwoord: ['1', '2'],
  LDT_WettelijkeVertegenwoordiging: ['06', '07', '08', '09', '10'],
} as const;
