import { testRandomOrders } from "../../support/randomOrders";

testRandomOrders(3);
