import type { SetUpPageTexts } from "./setUpPageNl";

/** The page that checks where the add-in was put and makes its manifest, in English. */
export const setUpPageEn: SetUpPageTexts = {
  title: "Installing Incassoblad in Excel",
  address: "Address of the add-in",
  checking: "The server is being checked …",
  check: "Check",
  result: "Result",
  states: { right: "In order", doubtful: "Attention", wrong: "Not in order" },
  right: {
    https: "The address begins with https.",
    present: "All files are there.",
    types: "The files have the right type.",
    shared: "Excel on the web may read the description of the functions.",
    framed: "The pages may be shown inside Excel.",
    fresh: "A new version shows at once.",
  },
  wrong: {
    https: "Excel loads add-ins only from an address that begins with https. Put the folder at such an address.",
    present: "Not found: {paths}. Put the whole content of the zip file there, without a redirect.",
    types: "The server gives a wrong type (Content-Type) for {paths}. Set the type per kind of file.",
    shared:
      "Excel on the web reads {paths} from another address. Let the server send the header Access-Control-Allow-Origin: * with it.",
    framed:
      "The server forbids {paths} to be shown within another page (X-Frame-Options or frame-ancestors). Remove that header for this folder: Excel shows the pages in a frame.",
    fresh:
      "The server does not say that {paths} must be asked for again each time, so that a new version shows only later. Send Cache-Control: no-cache with .html.",
  },
  manifest: "The manifest",
  ready: "It holds this address. Save it and give it to Excel:",
  readyButWrong:
    "It holds this address. First correct what is not in order above, or the add-in will not work in every Excel.",
  notReady: "A manifest can be made once this page is at an https address.",
  unread:
    "The file manifest-without-address.xml cannot be read here. Put the whole content of the zip file there and load this page again.",
  save: "Save {name}",
  functions: "Help of the functions",
  functionsWhy:
    "For a function Excel opens a page of the manual. These files have this address for it: save them and put them on the server, over the files of the same name. The functions work without it too.",
  steps: [
    "For everybody: Microsoft 365 admin center, Settings, Integrated apps, Upload custom apps, Office Add-in.",
    "For yourself, in Excel on the web: Home, Add-ins, More Add-ins, Upload My Add-in.",
    "A new version: put the files over the old ones. Only when the version number in the manifest is higher, give the manifest again too.",
  ],
  private: "This page only asks for files of this address, and sends nothing.",
};
