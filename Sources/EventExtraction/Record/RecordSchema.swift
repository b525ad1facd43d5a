extension EventRecord {
    /// The JSON Schema (draft 2020-12) of one line of the record log.
    ///
    /// It describes what ``RecordEncoder`` writes: every key always present, closed lists of values, nothing else
    /// allowed. A change of the record is a change here, and of the value of `schema` when readers would notice it.
    public static let jsonSchema = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:mirsad:event:1",
          "title": "Mirsad event record",
          "description": "One line of the record log: one contact that an article reports, or one line of type none for an article that reports no contact. Every key is always present; what is not known is null or an empty list.",
          "type": "object",
          "additionalProperties": false,
          "required": ["schema", "record_id", "type", "primary", "status", "confidence", "date", "place", "participants", "attendees", "delegation", "countries", "organizations", "conference", "topics", "codes", "evidence", "document"],
          "properties": {
            "schema": {
              "description": "Name and version of this form.",
              "const": "mirsad.event/1"
            },
            "record_id": {
              "description": "The same for the same article and the same event: 28 digits of the article's SHA-256, then four of the event's number, the primary event being 0000.",
              "type": "string",
              "pattern": "^[0-9a-f]{32}$"
            },
            "type": {
              "description": "What kind of contact; none stands for an article without one.",
              "$ref": "#/$defs/type"
            },
            "primary": {
              "description": "Whether this is the article's main news; true for exactly one record of an article.",
              "type": "boolean"
            },
            "status": {
              "description": "occurred (also under way), planned, cancelled (also postponed), denied (the article says that it did not happen); null for type none.",
              "enum": ["occurred", "planned", "cancelled", "denied", null]
            },
            "confidence": {
              "description": "How sure the reading is, from 0 to 1.",
              "type": "number",
              "minimum": 0,
              "maximum": 1
            },
            "date": {
              "description": "When the contact takes place; null when the article does not say.",
              "type": ["object", "null"],
              "additionalProperties": false,
              "required": ["start", "end", "precision", "text", "basis", "conflict"],
              "properties": {
                "start": {
                  "description": "First day, month or year; null where only the end is known (a departure).",
                  "$ref": "#/$defs/date"
                },
                "end": {
                  "description": "Last day, month or year, the same as start for one day; null where only the start is known (an arrival).",
                  "$ref": "#/$defs/date"
                },
                "precision": {
                  "description": "What start and end are known to.",
                  "enum": ["day", "month", "year"]
                },
                "text": {
                  "description": "The words of the article.",
                  "type": "string"
                },
                "basis": {
                  "description": "explicit: the date stands there; relative: counted from the publication day; weekday: the weekday gave the year; copyright_year: a copyright line gave it; hijri: turned from the Umm al-Qura calendar.",
                  "enum": ["explicit", "relative", "weekday", "copyright_year", "hijri"]
                },
                "conflict": {
                  "description": "What in the words does not agree, such as a weekday that is not the day's; null when all agrees.",
                  "type": ["string", "null"]
                }
              }
            },
            "place": {
              "description": "Where the contact takes place, for a visit the place visited; null when it is not known and for a telephone call.",
              "type": ["object", "null"],
              "additionalProperties": false,
              "required": ["city", "country", "text"],
              "properties": {
                "city": {
                  "description": "The city as written, without a proclitic.",
                  "type": ["string", "null"]
                },
                "country": { "$ref": "#/$defs/country" },
                "text": {
                  "description": "The words of the article; null where the place follows from who receives.",
                  "type": ["string", "null"]
                }
              }
            },
            "participants": {
              "description": "The principals: who meets, visits, receives, chairs or speaks for a side.",
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["name", "name_latin", "title", "organization", "country", "role", "text"],
                "properties": {
                  "name": {
                    "description": "The personal name as written, without titles; null for one named by office only.",
                    "type": ["string", "null"]
                  },
                  "name_latin": {
                    "description": "The name in Latin letters where every word of it is known.",
                    "type": ["string", "null"]
                  },
                  "title": {
                    "description": "The office as written, without honorifics.",
                    "type": ["string", "null"]
                  },
                  "organization": {
                    "description": "The body represented, where it is no state.",
                    "type": ["string", "null"]
                  },
                  "country": { "$ref": "#/$defs/country" },
                  "role": {
                    "description": "host receives or is at home, guest is received or visits, participant meets on equal terms, chair leads a gathering.",
                    "enum": ["host", "guest", "participant", "chair"]
                  },
                  "text": {
                    "description": "The mention as written.",
                    "type": "string"
                  }
                }
              }
            },
            "attendees": {
              "description": "Others who are said to be present.",
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["name", "title", "country"],
                "properties": {
                  "name": { "type": "string" },
                  "title": { "type": ["string", "null"] },
                  "country": { "$ref": "#/$defs/country" }
                }
              }
            },
            "delegation": {
              "description": "A group that travels or meets; null when none is spoken of.",
              "type": ["object", "null"],
              "additionalProperties": false,
              "required": ["country", "text", "head"],
              "properties": {
                "country": { "$ref": "#/$defs/country" },
                "text": {
                  "description": "The words of the article.",
                  "type": "string"
                },
                "head": {
                  "description": "The name of who leads it.",
                  "type": ["string", "null"]
                }
              }
            },
            "countries": {
              "description": "The states that are a side of the contact, each once, in alphabetical order.",
              "type": "array",
              "uniqueItems": true,
              "items": {
                "type": "string",
                "pattern": "^[A-Z]{2}$"
              }
            },
            "organizations": {
              "description": "International bodies that are a side.",
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["name"],
                "properties": {
                  "name": {
                    "description": "As written.",
                    "type": "string"
                  }
                }
              }
            },
            "conference": {
              "description": "The gathering; null for a contact that is none, and where a verb alone tells of it.",
              "type": ["object", "null"],
              "additionalProperties": false,
              "required": ["name", "ordinal"],
              "properties": {
                "name": {
                  "description": "As written.",
                  "type": "string"
                },
                "ordinal": {
                  "description": "22 for a twenty-second meeting.",
                  "type": ["integer", "null"],
                  "minimum": 1
                }
              }
            },
            "topics": {
              "description": "What was discussed or is the purpose.",
              "type": "array",
              "uniqueItems": true,
              "items": {
                "enum": ["counter_terrorism", "violent_extremism", "intelligence_sharing", "security_cooperation", "organized_crime", "cybercrime", "border_security", "migration", "drug_trafficking", "defence", "regional_conflict", "peace_process", "nuclear", "judicial_cooperation", "human_rights", "bilateral_relations", "economy_trade", "investment", "energy", "finance", "agriculture_water", "transport", "technology", "education_culture", "media", "health", "environment", "religious_affairs", "humanitarian_aid", "sports_youth", "parliament", "consular_labour", "territorial_integrity", "elections_governance"]
              }
            },
            "codes": {
              "description": "The contact in the code books that analysts load.",
              "type": "object",
              "additionalProperties": false,
              "required": ["cameo", "plover"],
              "properties": {
                "cameo": {
                  "description": "CAMEO codes; text, since leading zeros count.",
                  "type": "array",
                  "items": {
                    "type": "string",
                    "pattern": "^[0-9]{2,4}$"
                  }
                },
                "plover": {
                  "description": "PLOVER event type, mode and contexts; null for type none.",
                  "type": ["object", "null"],
                  "additionalProperties": false,
                  "required": ["event", "mode", "contexts"],
                  "properties": {
                    "event": {
                      "enum": ["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "CONCEDE"]
                    },
                    "mode": {
                      "enum": ["visit", "third-party", "multilateral", "phone", "meet", null]
                    },
                    "contexts": {
                      "type": "array",
                      "uniqueItems": true,
                      "items": {
                        "enum": ["military", "intelligence", "executive", "legislative", "election", "political_institutions", "pro_democracy", "pro_autocracy", "economic", "legal", "reparations", "human_rights", "rights_freedoms", "repression", "human_security", "gender", "lgbt", "religion_ethnicity", "inequality", "diplomatic", "territory", "peacekeeping", "health", "asylum", "migration", "disasters", "natural_resource", "environment", "technology", "terrorism", "cbrn", "cyber", "misinformation", "crime", "corruption", "illegal_drugs", "trafficking"]
                      }
                    }
                  }
                }
              }
            },
            "evidence": {
              "description": "The words that prove the fields.",
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["field", "start", "end", "text"],
                "properties": {
                  "field": {
                    "description": "The field proved, such as type, date, place or participants[0].name.",
                    "type": "string",
                    "pattern": "^[a-z_]+(\\[[0-9]+\\])?(\\.[a-z_]+)?$"
                  },
                  "start": {
                    "description": "Unicode scalars of the decoded file before the first one of the words; a byte-order mark counts as one.",
                    "type": "integer",
                    "minimum": 0
                  },
                  "end": {
                    "description": "Unicode scalars before the first one past the words.",
                    "type": "integer",
                    "minimum": 1
                  },
                  "text": {
                    "description": "The words: exactly what stands in the file between start and end.",
                    "type": "string"
                  }
                }
              }
            },
            "document": {
              "description": "The article; the same in all its records.",
              "type": "object",
              "additionalProperties": false,
              "required": ["id", "path", "type", "title", "language", "published", "published_basis", "source", "url", "encoding", "dropped_by", "ingested_at"],
              "properties": {
                "id": {
                  "description": "The SHA-256 of the file's bytes.",
                  "type": "string",
                  "pattern": "^sha256:[0-9a-f]{64}$"
                },
                "path": {
                  "description": "The file's name.",
                  "type": "string"
                },
                "type": {
                  "description": "The type of the article's primary record.",
                  "$ref": "#/$defs/type"
                },
                "title": {
                  "description": "The headline, or what the front matter gives as title.",
                  "type": ["string", "null"]
                },
                "language": {
                  "description": "ISO 639-1 code, und when it cannot be told. Only Arabic articles are read for contacts.",
                  "type": "string",
                  "pattern": "^([a-z]{2}|und)$"
                },
                "published": {
                  "description": "Publication day.",
                  "type": ["string", "null"],
                  "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
                },
                "published_basis": {
                  "description": "Where the publication day comes from.",
                  "enum": ["front_matter", "dateline", "file_name", null]
                },
                "source": {
                  "description": "The paper or agency, from the front matter.",
                  "type": ["string", "null"]
                },
                "url": {
                  "description": "The address, from the front matter.",
                  "type": ["string", "null"]
                },
                "encoding": {
                  "description": "The encoding the file came in; offsets count scalars and do not depend on it.",
                  "enum": ["utf-8", "utf-16le", "utf-16be", "windows-1256", "iso-8859-6"]
                },
                "dropped_by": {
                  "description": "Who dropped the file: its owner when it was read. Null when that is not known, as for articles that came by mirsad extract.",
                  "type": ["object", "null"],
                  "additionalProperties": false,
                  "required": ["uid", "name"],
                  "properties": {
                    "uid": {
                      "description": "The number of the user.",
                      "type": "integer",
                      "minimum": 0
                    },
                    "name": {
                      "description": "The user's name when the file was read; null when the system had none to tell.",
                      "type": ["string", "null"]
                    }
                  }
                },
                "ingested_at": {
                  "description": "When the file was taken in, UTC, with milliseconds.",
                  "type": "string",
                  "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$"
                }
              }
            }
          },
          "if": { "properties": { "type": { "const": "none" } } },
          "then": {
            "properties": {
              "status": { "type": "null" },
              "participants": { "maxItems": 0 }
            }
          },
          "else": {
            "properties": {
              "status": { "type": "string" }
            }
          },
          "$defs": {
            "type": { "enum": ["visit", "conference", "bilateral_talks", "none"] },
            "country": {
              "description": "ISO 3166-1 alpha-2 code of the state.",
              "type": ["string", "null"],
              "pattern": "^[A-Z]{2}$"
            },
            "date": {
              "type": ["string", "null"],
              "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
            }
          }
        }
        """#
}
